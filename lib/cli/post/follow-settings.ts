import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { contentRoot } from '../../content'
import { messagePath } from '../../problems'
import { readItemPath } from '../../settings'
import { loadedSettings, site } from '../../site'
import type { Change } from '../changes/commit'
import { editFile } from '../changes/write'
import type { CliContext } from '../context'
import { createModuleEditor } from '../setup/module-editor'

interface Followed {
  readonly changes: readonly Change[]
  /** Where the old address is written in a way that only a person can change, as `site.ts:12:5`. */
  readonly left: readonly string[]
}

/**
 * Returns the change by which navigation, footer and redirects in the settings name the new address of a text, `to`, where
 * they name the old one, `from`. Settings that another content folder borrows are not changed: they name its own pages.
 */
export function followInSettings({ cwd, env }: CliContext, from: string, to: string): Followed {
  const { path, placeOf } = loadedSettings()
  if (dirname(path) !== contentRoot(env, cwd)) return { changes: [], left: [] }
  const follow = (written: string): string | undefined => {
    const target = readItemPath(written, site.url)
    return 'path' in target && target.path === from ? to + target.rest : undefined
  }
  const editor = createModuleEditor(readFileSync(path, 'utf8'))
  const edits = LISTS.flatMap(({ list, key }) => editor?.replaceInItems(list, key, follow) ?? [])
  const changed = new Set(edits.map(({ start }) => start.line))
  const left = LISTS.flatMap(({ list, key, values }) =>
    values().flatMap((value, index) => {
      if (follow(value) === undefined) return []
      const { file, line, column } = placeOf([list, index, key]) ?? { file: messagePath(path, cwd) }
      const isHere = file === messagePath(path, cwd) && line !== undefined && changed.has(line)
      return isHere ? [] : [[file, line, column].filter(Boolean).join(':')]
    }),
  )
  return { changes: editFile(path, edits), left }
}

/** What in the settings names an address of the site. */
const LISTS = [
  { list: 'navigation', key: 'path', values: () => site.navigation.map(({ path }) => path) },
  { list: 'footer', key: 'path', values: () => site.footer.map(({ path }) => path) },
  { list: 'redirects', key: 'to', values: () => (site.redirects ?? []).map(({ to }) => to) },
]
