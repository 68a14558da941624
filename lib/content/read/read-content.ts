import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { stateOf } from '../../file-state'
import { messagePath, nearest, type Problem, problem } from '../../problems'
import { kindNames, kinds } from '../kinds'
import { COMPONENTS } from './components'
import type { ContentFile } from './content-file'
import { decodeText, SIZE_LIMIT } from './decode'
import { namesIn, type Report, reportUnreadable } from './disk'
import { findTexts, isBibtex, isText, nameOf } from './locate'
import { createMemo, type Memo } from './memo'

/**
 * Reads the folders of all kinds in the content folder `root`; each may be absent. This is the only code that reads
 * content from disk. It reads one file after another: for thousands of small files that is faster than promises, and it
 * never runs out of file handles. With a `memo`, a file that has not changed is the same object as before. A file that
 * `isKnown` in its state is without problems, and read when its text is asked for. Texts in `texts`, by absolute path,
 * are read instead of files.
 */
export function readContent(
  root: string,
  cwd: string,
  { memo = createMemo().memo, texts, isKnown = () => false }: ReadOptions = {},
): { files: ContentFile[]; problems: Problem[] } {
  const files: ContentFile[] = []
  const problems: Problem[] = []
  const report = reportTo(problems, cwd)
  if (!existsSync(root)) {
    const hint = 'set CONTENT_DIR to a folder with posts/'
    report(root, { rule: 'content-folder', message: 'there is no content folder here', hint })
    return { files, problems }
  }
  const home = realpathSync(root)
  reportStrays(root, report)
  for (const kind of kindNames) {
    for (const found of findTexts(kind, root, home, report)) {
      const { path } = found
      const state = texts?.has(path) ? undefined : stateOf(path)
      const read = memo.getOrMake(`text ${path}`, texts?.get(path) ?? state ?? Symbol('gone'), () => {
        const parts = { ...found, kind, file: messagePath(path, cwd), ...(state !== undefined && { state }) }
        return state !== undefined && isKnown(path, state)
          ? { file: fileWithoutText(parts), problems: [] }
          : readFile(parts, cwd, texts)
      })
      files.push(read.file)
      problems.push(...read.problems)
    }
  }
  return { files, problems }
}

interface ReadOptions {
  readonly memo?: Memo
  readonly texts?: Texts
  readonly isKnown?: (path: string, state: string) => boolean
}

type Texts = ReadonlyMap<string, string> | undefined

/** Reports texts outside the known folders, besides those whose place is the content folder itself. */
function reportStrays(root: string, report: Report): void {
  for (const name of namesIn(root, report).filter(isBibtex)) {
    const hint = 'rename it to references.bib'
    report(join(root, name), { rule: 'stray-file', severity: 'warning', message: 'nothing reads this file', hint })
  }
  const expected = rows.flatMap(({ folder, names }) => (names ? [] : `${folder}/`))
  const message = `a text here is not published, expected it in ${either.format(expected)}`
  for (const name of namesIn(root, report).filter((name) => !known.includes(name) && !atTop.includes(nameOf(name)))) {
    const path = join(root, name)
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory()
    const texts = isFolder
      ? namesIn(path, report)
          .filter(isText)
          .map((text) => join(name, text))
      : isText(name)
        ? [name]
        : []
    const near = isFolder ? undefined : nearest(nameOf(name) === 'index' ? 'home' : nameOf(name), atTop)
    const hint = near
      ? `rename it to ${near}.mdx if it is the ${near} page`
      : `move it to ${nearest(name, folders) ?? 'posts'}/`
    for (const text of texts) report(join(root, text), { rule: 'stray-file', severity: 'warning', message, hint })
  }
}

const rows = Object.values(kinds)
const folders = rows.map(({ folder }) => folder)
/** The README among the publication's own components is for those who write them. */
const known = [...folders, COMPONENTS]
/** Names of the texts in the content folder itself. */
const atTop = rows.flatMap(({ folder, names = [] }) => (folder === '' ? names : []))

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })

function reportTo(problems: Problem[], cwd: string): Report {
  return (path, parts) => {
    problems.push(problem({ file: messagePath(path, cwd), severity: 'error', ...parts }))
  }
}

type Parts = Omit<ContentFile, 'text'>

function readFile(parts: Parts, cwd: string, texts: Texts): { file: ContentFile; problems: Problem[] } {
  const problems: Problem[] = []
  const text = readText(parts.path, reportTo(problems, cwd), texts)
  return { file: { ...parts, ...text }, problems }
}

function fileWithoutText(parts: Parts): ContentFile {
  return {
    ...parts,
    get text() {
      return readText(parts.path, () => {}, undefined).text ?? ''
    },
  }
}

function readText(path: string, report: Report, texts: Texts): { text?: string } {
  try {
    const instead = texts?.get(path)
    const size = instead === undefined ? statSync(path).size : Buffer.byteLength(instead)
    if (size > SIZE_LIMIT) {
      const message = `expected at most 1 MiB, found ${Math.ceil((size / SIZE_LIMIT) * 10) / 10} MiB`
      report(path, { rule: 'file-size', message, hint: 'split the text' })
      return {}
    }
    const decoded = decodeText(instead === undefined ? readFileSync(path) : Buffer.from(instead))
    if ('text' in decoded) return decoded
    report(path, decoded.mistake)
  } catch (error) {
    reportUnreadable(path, error, report)
  }
  return {}
}
