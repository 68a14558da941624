import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads'
import type { Problem } from './problems'
import { type LoadedSettings, loadSettings, type SiteSettings, settingsFile } from './settings'

export { contentRoot, type LoadedSettings, type NavigationItem, type SiteSettings } from './settings'

export interface Site extends SiteSettings {
  /** `''` or a path such as `/notes`: where the site lives under its origin. */
  readonly basePath: string
  /** A preview build is not indexed. */
  readonly preview: boolean
}

/** What threads of this process are given, so that they have its settings and not what a file says meanwhile. */
const SHARED = 'settings of the site'

let loaded: LoadedSettings | undefined

/**
 * The settings of the content folder (`site.ts`) with what the environment overrides: `SITE_URL`, `BASE_PATH`,
 * `SITE_ENV=preview`. Where `settingsProblems` has any, nothing but these may be shown.
 */
export const site: Site = withEnvironment((getEnvironmentData(SHARED) as SiteSettings | undefined) ?? first().settings)

/** What is wrong with the settings as they stand in the file; `site` is what was right before. */
export function settingsProblems(): readonly Problem[] {
  return (loaded ?? first()).problems
}

/** The settings file as it was last read. */
export function loadedSettings(): LoadedSettings {
  return loaded ?? first()
}

/**
 * Reads the settings again if their file has changed, or if that of `env` and `cwd` is another, and takes them over if
 * they are right. Says whether they were taken over.
 */
export function refreshSettings(env: Environment = process.env, cwd = process.cwd()): boolean {
  const read = loadSettings(settingsFile(env, cwd), cwd)
  if (read === loaded) return false
  loaded = read
  if (read.problems.length > 0) return false
  adopt(read.settings)
  return true
}

type Environment = Readonly<Record<string, string | undefined>>

function first(): LoadedSettings {
  loaded = loadSettings(settingsFile(process.env, process.cwd()), process.cwd())
  setEnvironmentData(SHARED, loaded.settings)
  return loaded
}

function adopt(settings: SiteSettings): void {
  setEnvironmentData(SHARED, settings)
  Object.assign(site, withEnvironment(settings))
}

function withEnvironment(written: SiteSettings): Site {
  return {
    ...written,
    url: (process.env.SITE_URL || written.url).replace(/\/+$/, ''),
    basePath: (process.env.BASE_PATH ?? '').replace(/\/+$/, ''),
    preview: process.env.SITE_ENV === 'preview',
  }
}
