import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '../../hash'
import type { Loaded } from '../../mdx'
import { messagePath, nearest, type Problem, problem } from '../../problems'
import { type Cited, keysIn, type Reference, type Style } from '../../references'
import type { Entries } from '../entries/entries'
import type { ContentFile } from './content-file'
import type { Report } from './disk'
import { REFERENCES } from './locate'
import type { Memo } from './memo'
import { readShelf, type Shelf } from './shelf'
import { readStyle } from './style'

/** The works that the texts of a content folder may cite. */
export interface Library {
  readonly problems: readonly Problem[]
  /** Returns what a text with this body may cite; `undefined` if it has no keys, or if there are no references. */
  cite(file: ContentFile, body: string): Cited | undefined
  /** Returns a loaded body if the works that it mentions are as they were. */
  ifCurrent(file: ContentFile, loaded: Loaded | undefined): Loaded | undefined
  /** Notes that a body has been loaded with references, even if it mentions none. */
  mark(file: ContentFile, loaded: Loaded): Loaded
}

export const NO_REFERENCES: Library = {
  problems: [],
  cite: () => undefined,
  ifCurrent: (_, loaded) => loaded,
  mark: (_, loaded) => loaded,
}

/**
 * Reads `references.bib` or `references.json` of the content folder `root`, and of each text that is a folder. A work beside
 * a text comes before one of the site with the same key.
 */
export async function readLibrary(
  root: string,
  cwd: string,
  files: readonly ContentFile[],
  settings: Entries['settings'],
  memo: Memo,
): Promise<Library> {
  const problems: Problem[] = []
  const report: Report = (path, parts) =>
    void problems.push(problem({ file: messagePath(path, cwd), severity: 'error', ...parts }))
  const style = readStyle(settings, cwd, (found) => void problems.push(found))
  const shelves = new Map<string, Shelf>()
  const ofSite = REFERENCES.filter((name) => existsSync(join(root, name)))
  const folders = [{ folder: root, references: ofSite }, ...files]
  for (const { folder, references = [] } of folders) {
    const [name, second] = references
    if (folder === undefined || name === undefined) continue
    if (second) {
      report(join(folder, second), {
        rule: 'references',
        message: `found both ${name} and ${second}`,
        hint: 'keep one of them',
      })
    }
    shelves.set(folder, await readShelf(join(folder, name), root, memo, report))
  }
  const shelvesOf = ({ folder = '' }: ContentFile) =>
    [shelves.get(folder), shelves.get(root)].filter((one) => one !== undefined)
  const stateOfStyle = hashOf(style)
  const stateOfKey = (key: string, from: readonly Shelf[]) =>
    key === '' ? stateOfStyle : hashOf(find(key, from) ?? isPartial(from))
  return {
    problems,
    cite(file, body) {
      const from = shelvesOf(file)
      const keys = from.length > 0 ? keysIn(body) : []
      return keys.length > 0 ? citedOf(keys, from, style, stateOfKey) : undefined
    },
    ifCurrent(file, loaded) {
      const from = shelvesOf(file)
      const { references } = loaded ?? {}
      if (references === undefined) return from.length === 0 ? loaded : undefined
      return Object.entries(references).every(([key, state]) => stateOfKey(key, from) === state) ? loaded : undefined
    },
    mark(file, loaded) {
      return loaded.references || shelvesOf(file).length === 0 ? loaded : { ...loaded, references: {} }
    },
  }
}

function find(key: string, shelves: readonly Shelf[]): Reference | undefined {
  return shelves.map(({ works }) => works.get(key)).find((work) => work !== undefined)
}

function citedOf(
  keys: readonly string[],
  shelves: readonly Shelf[],
  style: Style,
  stateOfKey: (key: string, from: readonly Shelf[]) => string,
): Cited {
  const references: Record<string, Reference> = {}
  const unknown: Record<string, string> = {}
  const all = shelves.flatMap(({ works }) => [...works.keys()])
  for (const key of keys) {
    const work = find(key, shelves)
    if (work) references[key] = work
    else unknown[key] = nearest(key, all) ?? ''
  }
  const states = Object.fromEntries(['', ...keys].map((key) => [key, stateOfKey(key, shelves)]))
  return { style, references, unknown, isPartial: isPartial(shelves), states }
}

const isPartial = (shelves: readonly Shelf[]) => shelves.some((shelf) => shelf.isPartial)
