import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, parse, relative, sep } from 'node:path'
import { type Problem, problem } from '../problems'
import { decodeText, SIZE_LIMIT } from './text'

export type FileKind = 'post' | 'page' | 'author'

/** One text file of a content folder. */
export interface ContentFile {
  readonly kind: FileKind
  /** The file's name without extension, or the name of the folder it is the index of. */
  readonly name: string
  /** Absolute. */
  readonly path: string
  /** For messages: relative to the working directory, forward slashes. */
  readonly file: string
  /** The folder that belongs to this text alone; absent for a single file. */
  readonly folder?: string
  readonly format: 'md' | 'mdx'
  /** Absent when the bytes are no text; a problem says why. */
  readonly text?: string
}

export interface Reading {
  readonly files: readonly ContentFile[]
  readonly problems: readonly Problem[]
}

/**
 * Reads `posts/`, `pages/` and `authors/` of the content folder `root`; each may be absent. One file after the other:
 * for thousands of small files that is faster than promises, and it never runs out of file handles.
 */
export function readContent(root: string, cwd: string): Reading {
  const files: ContentFile[] = []
  const problems: Problem[] = []
  const report: Report = (severity, path, rule, message, fix, place) => {
    problems.push(problem({ file: messagePath(path, cwd), ...place, rule, severity, message, fix }))
  }
  const home = kindOf(root, undefined, report) === 'folder' ? realpathSync(root) : undefined
  if (home === undefined) {
    report(
      'error',
      root,
      'content-folder',
      'there is no content folder here',
      'set CONTENT_DIR to a folder with posts/',
    )
    return { files, problems }
  }
  for (const name of names(root).filter(isText)) {
    const message = 'a text here is not published, expected it in posts/, pages/ or authors/'
    report('warning', join(root, name), 'stray-file', message, `move it to posts/${name}`)
  }
  for (const [folder, kind] of FOLDERS) {
    const parent = join(root, folder)
    if (!existsSync(parent) || kindOf(parent, home, report) !== 'folder') continue
    for (const name of names(parent)) {
      const found = findText(kind, join(parent, name), home, report)
      if (found) files.push({ ...found, kind, file: messagePath(found.path, cwd), ...readText(found.path, report) })
    }
  }
  return { files, problems }
}

/** A message path: relative to `cwd` where the file lies under it, else absolute. */
export function messagePath(path: string, cwd: string): string {
  const shown = relative(cwd, path)
  return (shown.startsWith('..') ? path : shown || '.').split(sep).join('/')
}

type Report = (
  severity: Problem['severity'],
  path: string,
  rule: string,
  message: string,
  fix?: string,
  place?: { readonly line?: number; readonly column?: number },
) => void

type Found = Pick<ContentFile, 'name' | 'path' | 'folder' | 'format'>

/** The text that an entry of `posts/`, `pages/` or `authors/` stands for. */
function findText(kind: FileKind, path: string, home: string, report: Report): Found | undefined {
  const is = kindOf(path, home, report)
  const { name, ext, base } = parse(path)
  if (is === 'folder') return findIndex(kind, path, home, report)
  if (is !== 'file') return undefined
  if (ext === '.md' || ext === '.mdx') return { name, path, format: ext === '.md' ? 'md' : 'mdx' }
  const isMarkdown = /^\.(?:mdx?|markdown)$/i.test(ext)
  if (isMarkdown) {
    report('error', path, 'file-extension', `expected .md or .mdx, found ${ext}`, `rename it to ${name}.md`)
  } else if (kind === 'post') {
    const fix = `move it to posts/<post>/${base} beside index.mdx, or to public/`
    report('warning', path, 'stray-file', 'not a post, nothing uses this file', fix)
  } else {
    report('warning', path, 'stray-file', `not a text, nothing uses this file`, 'move it to public/')
  }
  return undefined
}

function findIndex(kind: FileKind, folder: string, home: string, report: Report): Found | undefined {
  const name = parse(folder).base
  if (kind !== 'post') {
    report('error', folder, 'folder', `expected a file, found a folder`, `move its text to ${name}.md`)
    return undefined
  }
  const inside = names(folder)
  const [index, second] = inside.filter((entry) => entry === 'index.md' || entry === 'index.mdx')
  if (index === undefined) {
    const text = inside.find(isText)
    const fix =
      text === undefined
        ? 'add index.mdx, or remove the folder'
        : `rename ${text} to index${parse(text).ext.toLowerCase()}`
    report('error', folder, 'folder-without-index', 'the folder has no index.mdx or index.md', fix)
    return undefined
  }
  if (second !== undefined)
    report('error', folder, 'two-indexes', `found both ${index} and ${second}`, 'keep one of them')
  for (const entry of inside.filter((entry) => isText(entry) && entry !== index && entry !== second)) {
    const message = 'a text beside index is not published'
    report('warning', join(folder, entry), 'stray-file', message, `move it to posts/${entry}`)
  }
  const path = join(folder, index)
  if (kindOf(path, home, report) !== 'file') return undefined
  return { name, path, folder, format: index === 'index.md' ? 'md' : 'mdx' }
}

function readText(path: string, report: Report): { text?: string } {
  try {
    const { size } = statSync(path)
    if (size > SIZE_LIMIT) {
      report(
        'error',
        path,
        'file-size',
        `expected at most 1 MiB, found ${(size / SIZE_LIMIT).toFixed(1)} MiB`,
        'split the text',
      )
      return {}
    }
    const decoded = decodeText(readFileSync(path))
    if ('text' in decoded) return decoded
    const { rule, message, fix, ...place } = decoded.mistake
    report('error', path, rule, message, fix, place)
  } catch (error) {
    report('error', path, 'unreadable', `the file cannot be read (${codeOf(error)})`, 'check its permissions')
  }
  return {}
}

/** What lies at a path. Links that leave `home` are refused: what they point to is not the author's to publish. */
function kindOf(path: string, home: string | undefined, report: Report): 'file' | 'folder' | undefined {
  try {
    const real = realpathSync(path)
    if (home !== undefined && real !== home && !real.startsWith(home + sep)) {
      report('error', path, 'symlink', 'the link leads out of the content folder', 'copy the file instead')
      return undefined
    }
    const stats = statSync(real)
    if (stats.isDirectory()) return 'folder'
    if (stats.isFile()) return 'file'
    report('error', path, 'unreadable', 'expected a file or a folder', 'remove it')
  } catch (error) {
    if (home !== undefined)
      report('error', path, 'unreadable', `it cannot be read (${codeOf(error)})`, 'check the link and its permissions')
  }
  return undefined
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error))

const isText = (name: string) => /\.(?:mdx?|markdown)$/i.test(name)

/** By code unit, so that every machine reads in one order. Hidden files and notes for authors are nobody's texts. */
const names = (folder: string) =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.') && name !== 'README.md')
    .sort()

const FOLDERS = [
  ['posts', 'post'],
  ['pages', 'page'],
  ['authors', 'author'],
] as const
