import { readFileSync, realpathSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { openCache } from '../../disk-cache'
import { stateOf } from '../../file-state'
import { hashOf } from '../../hash'
import { sourcesHash } from '../../mdx'
import { type ReadFile, type Reference, readReferences } from '../../references'
import { decodeText, placeAt, SIZE_LIMIT } from './decode'
import { kindOf, type Report, reportUnreadable } from './disk'
import type { Memo } from './memo'

/** The works in one file of references. */
export interface Shelf {
  readonly works: ReadonlyMap<string, Reference>
  /** True if some of them are missing, because there is a mistake in the file. */
  readonly isPartial: boolean
}

/** Reads a file of references in the content folder `root`. What does not change is not read again. */
export async function readShelf(path: string, root: string, memo: Memo, report: Report): Promise<Shelf> {
  if (kindOf(path, realpathSync(root), report) !== 'file') return { works: new Map(), isPartial: true }
  const { works, mistakes } = await memo.getOrMake(`references ${path}`, stateOf(path) ?? '', () => read(path))
  for (const mistake of mistakes) report(path, mistake)
  return { works, isPartial: mistakes.length > 0 }
}

interface Read {
  readonly works: Shelf['works']
  readonly mistakes: Parameters<Report>[1][]
}

async function read(path: string): Promise<Read> {
  const mistakes: Read['mistakes'] = []
  const text = readText(path, (_, mistake) => mistakes.push(mistake))
  if (text === undefined) return { works: new Map(), mistakes }
  const { references, mistakes: found } = await parseOrRecall(text, extname(path) === '.json' ? 'json' : 'bib')
  return {
    works: new Map(references.map((work) => [work.id, work])),
    mistakes: found.map(({ at, ...mistake }) => ({ ...mistake, ...placeAt(text, at) })),
  }
}

function readText(path: string, report: Report): string | undefined {
  try {
    const { size } = statSync(path)
    if (size === 0) return ''
    if (size > SIZE_LIMIT) {
      const message = `expected at most 1 MiB, found ${Math.ceil((size / SIZE_LIMIT) * 10) / 10} MiB`
      report(path, { rule: 'file-size', message, hint: 'leave out works that no text cites' })
      return undefined
    }
    const decoded = decodeText(readFileSync(path))
    if ('text' in decoded) return decoded.text
    report(path, decoded.mistake)
  } catch (error) {
    reportUnreadable(path, error, report)
  }
  return undefined
}

/** Loading what reads BibTeX takes longer than most files, so that what a file says is kept on disk. */
async function parseOrRecall(text: string, format: 'bib' | 'json'): Promise<ReadFile> {
  if (text.trim() === '') return { references: [], mistakes: [] }
  if (format === 'json') return readReferences(text, format)
  const cache = openCache('references')
  const key = hashOf([sourcesHash('lib/references'), text])
  const kept = (await cache.readJson(key)) as ReadFile | undefined
  if (kept) return kept
  const made = await readReferences(text, format)
  await cache.writeJson(key, made).catch(() => {})
  return made
}
