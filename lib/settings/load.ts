import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { messagePath, type Place, type Problem, problem } from '../problems'
import { evaluateModule } from './evaluate'
import { createSpotFinder } from './places'
import { explainIssues } from './report'
import { EXAMPLE, settingsSchema } from './schema'
import type { Spot } from './spot'
import type { SiteSettings } from './types'

/** A settings file as it was read. */
export interface LoadedSettings {
  /** Absolute path of the file. */
  readonly path: string
  /**
   * The settings in the file. If the file is invalid, example settings, so that the process can run long enough to
   * report it.
   */
  readonly settings: SiteSettings
  /** Errors in the settings. If there are any, the settings must not be used. */
  readonly problems: readonly Problem[]
  /** Returns the position of a setting, by a path such as `['navigation', 1, 'path']`, with the file for messages. */
  placeOf(path: readonly PropertyKey[]): ({ readonly file: string } & Partial<Place>) | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/** Returns the content folder: `CONTENT_DIR`, or `content/` by default. */
export function contentRoot(env: Environment, cwd: string): string {
  return resolve(cwd, env.CONTENT_DIR || 'content')
}

/**
 * Returns the path of the settings of a content folder: its own `site.ts`, otherwise that of the folder this process
 * works on, otherwise the one in `content/` of the project.
 */
export function settingsFile(env: Environment, cwd: string): string {
  const roots = [contentRoot(env, cwd), contentRoot(process.env, process.cwd()), resolve('content')]
  const files = roots.map((root) => join(root, 'site.ts'))
  return files.find((file) => existsSync(file)) ?? resolve('content', 'site.ts')
}

/**
 * Reads a settings file, again only if it or what it imports has changed. Never throws for mistakes in it; they are in
 * `problems`.
 */
export function loadSettings(path: string, cwd: string): LoadedSettings {
  const before = known.get(path)
  if (before && before.cwd === cwd && before.state === stateOf(before.files)) return before.loaded
  const { files, ...loaded } = read(path, cwd)
  known.set(path, { cwd, files, state: stateOf(files), loaded })
  return loaded
}

const known = new Map<string, Known>()

interface Known {
  readonly cwd: string
  readonly files: readonly string[]
  readonly state: string
  readonly loaded: LoadedSettings
}

function stateOf(files: readonly string[]): string {
  return files
    .map((file) => statSync(file, { throwIfNoEntry: false }))
    .map((stats) => `${stats?.ino} ${stats?.size} ${stats?.mtimeMs}`)
    .join('\n')
}

function read(path: string, cwd: string): LoadedSettings & { readonly files: readonly string[] } {
  const shown = (file: string) => messagePath(file, cwd)
  const report = (
    parts: Partial<Spot> & Pick<Problem, 'message'> & { readonly hint?: string; readonly field?: string },
  ) => problem({ rule: 'settings', severity: 'error', ...parts, file: shown(parts.file ?? path) })
  const wrong = { path, settings: EXAMPLE, placeOf: () => undefined }
  if (!existsSync(path)) {
    const hint = 'restore it from version control, or start from the example in the guide, docs/authoring.md'
    return { ...wrong, files: [path], problems: [report({ message: 'there is no settings file', hint })] }
  }
  const brand = join(dirname(path), 'brand', 'brand.ts')
  // Read in `lib/words`. Whoever watches the settings has to know when the words change.
  const words = join(dirname(path), 'words.ts')
  const evaluated = evaluateModule(path, existsSync(brand) ? { brand } : {})
  if ('mistakes' in evaluated) {
    return { ...wrong, files: [...evaluated.files, brand, words], problems: evaluated.mistakes.map(report) }
  }
  const { value, compiled } = evaluated
  const find = createSpotFinder(compiled)
  const { data, error } = settingsSchema.safeParse(value)
  const placeOf: LoadedSettings['placeOf'] = (steps) => {
    const spot = find(steps)
    return spot && { ...spot, file: shown(spot.file) }
  }
  // A brand or words that are not there yet are to be looked for.
  const files = [...compiled.files, brand, words]
  if (data) return { path, files, settings: data, problems: [], placeOf }
  const mistakes = explainIssues(error.issues, value, find)
  return {
    ...wrong,
    files,
    problems: mistakes.map(({ spot, field, ...rest }) => report({ ...spot, ...rest, ...(field && { field }) })),
  }
}
