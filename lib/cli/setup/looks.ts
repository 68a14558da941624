import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Change } from '../changes/commit'

/** The looks that a site can begin with. Each but the first is a folder beside this file. */
export const LOOK_CHOICES = [
  { value: 'journal', label: 'A journal', hint: 'sans and serif on white, the newest essay first' },
  { value: 'personal', label: 'A personal site', hint: 'one serif on warm paper, a portrait, the years as a list' },
  { value: 'team', label: 'A team’s blog', hint: 'dark first, a narrow sans, a grid of articles by topic' },
] as const

export type LookChoice = (typeof LOOK_CHOICES)[number]['value']

/** Returns true if a content folder has a look of its own, which nobody wants to lose. */
export function hasLook(root: string): boolean {
  return existsSync(join(root, 'brand', 'brand.ts'))
}

/** Returns the files of a look for a content folder, with another accent if `accent` is not empty. */
export function planLook(root: string, look: LookChoice, accent: string): Change[] {
  if (look === 'journal') return []
  const folder = join(import.meta.dirname, 'looks', look)
  return readdirSync(folder).map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    const isSettings = name === 'brand.ts' && accent !== ''
    const written = isSettings ? text.replace(/(?<=\n {2}accent: )\{[^}]*\}/, () => `'${accent}'`) : text
    return { kind: 'write', path: join(root, 'brand', name), text: written }
  })
}
