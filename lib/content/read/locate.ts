import { existsSync } from 'node:fs'
import { join, parse } from 'node:path'
import { nearest } from '../../problems'
import { type KindName, kinds } from '../kinds'
import type { ContentFile } from './content-file'
import { kindOf, namesIn, type Report } from './disk'

export type Found = Pick<ContentFile, 'name' | 'path' | 'folder' | 'format' | 'references'>

/** Returns the texts of a kind in the content folder `root`. Reports everything else in the kind's folder. */
export function findTexts(kind: KindName, root: string, home: string, report: Report): Found[] {
  const { folder, names } = kinds[kind]
  const parent = join(root, folder)
  if (!existsSync(parent) || kindOf(parent, home, report) !== 'folder') return []
  const entries = namesIn(parent, report).filter((entry) => !names || hasPlace(entry, folder, names, parent, report))
  const texts = entries.flatMap((entry) => findText(kind, join(parent, entry), home, report) ?? [])
  return names ? texts.filter((text) => isOnly(text, texts, report)) : texts
}

/** Returns the name of a text, or the entry itself if it is no text. */
export const nameOf = (entry: string) => (isText(entry) ? parse(entry).name : entry)

/** Returns true if a text with that name has a place. Reports it if it has none, unless it is in the content folder itself. */
function hasPlace(entry: string, folder: string, names: readonly string[], parent: string, report: Report): boolean {
  if (names.includes(nameOf(entry))) return true
  if (folder !== '') {
    const { name } = parse(entry)
    const near = names.includes(name) ? name : nearest(name, names)
    const hint = near ? `rename it to ${near}.mdx` : `one of ${names.map((known) => `${known}.mdx`).join(', ')}`
    report(join(parent, entry), { rule: 'unknown-slot', message: `nothing shows ${folder}/${entry}`, hint })
  }
  return false
}

/** Reports a text whose name another one has already. */
function isOnly(text: Found, texts: readonly Found[], report: Report): boolean {
  const first = texts.find(({ name }) => name === text.name)
  if (first === undefined || first === text) return true
  const message = `found both ${parse(first.path).base} and ${parse(text.path).base}`
  report(text.path, { rule: 'two-indexes', message, hint: 'keep one of them' })
  return false
}

/** Returns the text at `path`, which is an entry of a kind's folder. Reports an entry that is not a text. */
function findText(kind: KindName, path: string, home: string, report: Report): Found | undefined {
  const is = kindOf(path, home, report)
  if (is === 'folder') return findIndex(kind, path, home, report)
  if (is !== 'file') return undefined
  const { name, ext, base } = parse(path)
  if (ext === '.md' || ext === '.mdx') return { name, path, format: ext === '.md' ? 'md' : 'mdx' }
  if (isText(base)) {
    const hint = `rename it to ${name}${/x$/i.test(ext) ? '.mdx' : '.md'}`
    report(path, { rule: 'file-extension', message: `expected .md or .mdx, found ${ext}`, hint })
    return undefined
  }
  if (isBibtex(base)) return reportBibtex(path, kind, report)
  const place = kinds[kind].hasFolder
    ? `to ${kinds[kind].folder}/<${kind}>/${base} beside index.mdx, or to content/public/`
    : 'to content/public/'
  report(path, {
    rule: 'stray-file',
    severity: 'warning',
    message: `not a ${kind}, so nothing uses this file`,
    hint: LEFTOVER.test(base) ? 'remove it' : `move it ${place}`,
  })
  return undefined
}

/** Matches files that editors and tools leave behind. */
const LEFTOVER = /(?:~|\.(?:bak|old|orig|rej|sw[op]|tmp))$/i

export const isText = (name: string) => /\.(?:mdx?|markdown)$/i.test(name)

/** Returns the index of a folder, if texts of this kind may have one. Files next to other texts are not served. */
function findIndex(kind: KindName, folder: string, home: string, report: Report): Found | undefined {
  const name = parse(folder).base
  const inside = namesIn(folder, report)
  const { hasFolder, folder: own, noun = kind } = kinds[kind]
  if (!hasFolder) {
    const hint = `move its text to ${join(own, name)}.md`
    report(folder, { rule: 'folder', message: 'expected a file, found a folder', hint })
    return undefined
  }
  const shelf = own || 'posts'
  const [index, second] = inside.filter((entry) => entry === 'index.md' || entry === 'index.mdx')
  if (index === undefined) {
    const [text, other] = inside.filter(isText)
    const isShelf = other !== undefined || (text !== undefined && /^\d+$/.test(name))
    const hint = isShelf
      ? `move its texts to ${shelf}/ itself: folders are for one ${noun} and its pictures`
      : text
        ? `rename ${text} to index${parse(text).ext.toLowerCase()}`
        : 'add index.mdx, or remove the folder'
    report(folder, { rule: 'folder-without-index', message: 'the folder has no index.mdx or index.md', hint })
    return undefined
  }
  if (second !== undefined) {
    report(folder, { rule: 'two-indexes', message: `found both ${index} and ${second}`, hint: 'keep one of them' })
  }
  for (const entry of inside.filter((entry) => isText(entry) && entry !== index && entry !== second)) {
    const message = 'a text beside the index is not published'
    report(join(folder, entry), {
      rule: 'stray-file',
      severity: 'warning',
      message,
      hint: `move it to ${shelf}/${entry}`,
    })
  }
  for (const entry of inside) if (isBibtex(entry)) reportBibtex(join(folder, entry), kind, report)
  const path = join(folder, index)
  if (kindOf(path, home, report) !== 'file') return undefined
  const references = inside.filter((entry) => REFERENCES.includes(entry))
  return {
    name,
    path,
    folder,
    format: index === 'index.md' ? 'md' : 'mdx',
    ...(references.length > 0 && { references }),
  }
}

/** Names of the files of references that a text in a folder, and the content folder itself, may have. */
export const REFERENCES = ['references.bib', 'references.json']

/** Returns true for a file of references that has another name, which nothing reads. */
export const isBibtex = (name: string) => /\.bib$/i.test(name) && !REFERENCES.includes(name)

function reportBibtex(path: string, kind: KindName, report: Report): undefined {
  const { folder, hasFolder, noun = kind } = kinds[kind]
  const beside = hasFolder ? `references.bib beside the index.mdx of its ${noun}, or ` : ''
  const message = `nothing reads ${parse(path).base}: the references of a text are in its folder`
  const hint = `rename it to ${beside}references.bib in the content folder`
  report(path, {
    rule: 'stray-file',
    severity: 'warning',
    message: folder === '' ? 'nothing reads this file' : message,
    hint,
  })
}
