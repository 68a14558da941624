import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads'
import type { Problem } from './problems'
import { type LoadedSettings, loadSettings, type SiteSettings, settingsFile } from './settings'

export {
  contentRoot,
  type LoadedSettings,
  type NavigationItem,
  type RedirectSetting,
  type SiteSettings,
} from './settings'

export interface Site extends SiteSettings {
  /** `''` or a path such as `/notes`: where the site is under its origin. */
  readonly basePath: string
  /** True for a preview build, which is not indexed. */
  readonly preview: boolean
  /** True for a preview build that shows drafts and scheduled texts. */
  readonly drafts: boolean
}

/**
 * Key under which threads of this process get its settings, so that they do not depend on what the file says meanwhile.
 */
const SHARED = 'settings of the site'
const PATH = 'path of the settings'

/** Value of `SITE_ENV`. */
const DRAFTS = 'drafts'

let loaded: LoadedSettings | undefined

/**
 * The settings of the content folder (`site.ts`), with overrides from the environment: `SITE_URL`, `BASE_PATH`,
 * `SITE_ENV=preview` or `drafts`. If `settingsProblems` returns any, only those problems may be shown.
 */
export const site: Site = withEnvironment((getEnvironmentData(SHARED) as SiteSettings | undefined) ?? first().settings)

/** Returns the problems of the settings file in its current state. Meanwhile `site` keeps the last valid settings. */
export function settingsProblems(): readonly Problem[] {
  return (loaded ?? first()).problems
}

/** Returns the settings file as it was last read. */
export function loadedSettings(): LoadedSettings {
  return loaded ?? first()
}

/** Returns the path of the settings file, also in threads, which get the settings from the thread that starts them. */
export function settingsPath(): string {
  return loaded?.path ?? (getEnvironmentData(PATH) as string | undefined) ?? first().path
}

/**
 * Reads the settings again if their file has changed, or if `env` and `cwd` lead to another file, and adopts them if
 * they are valid. Returns true if they were adopted.
 */
export function refreshSettings(env: Environment = process.env, cwd = process.cwd()): boolean {
  const read = loadSettings(settingsFile(env, cwd), cwd)
  if (read === loaded) return false
  loaded = read
  if (read.problems.length > 0) return false
  adopt(read.settings)
  setEnvironmentData(PATH, read.path)
  return true
}

type Environment = Readonly<Record<string, string | undefined>>

function first(): LoadedSettings {
  loaded = loadSettings(settingsFile(process.env, process.cwd()), process.cwd())
  setEnvironmentData(SHARED, loaded.settings)
  setEnvironmentData(PATH, loaded.path)
  return loaded
}

/** Makes this a preview with drafts, as `SITE_ENV=drafts` in the environment does. Returns what that is. */
export function showDrafts(): { readonly SITE_ENV: string } {
  process.env.SITE_ENV = DRAFTS
  Object.assign(site, { preview: true, drafts: true })
  return { SITE_ENV: DRAFTS }
}

function adopt(settings: SiteSettings): void {
  setEnvironmentData(SHARED, settings)
  for (const name of Object.keys(site)) Reflect.deleteProperty(site, name)
  Object.assign(site, withEnvironment(settings))
}

function withEnvironment(written: SiteSettings): Site {
  return {
    ...written,
    url: (process.env.SITE_URL || written.url).replace(/\/+$/, ''),
    basePath: (process.env.BASE_PATH ?? '').replace(/\/+$/, ''),
    preview: ['preview', DRAFTS].includes(process.env.SITE_ENV ?? ''),
    drafts: process.env.SITE_ENV === DRAFTS,
  }
}
