import { posix } from 'node:path'
import { parseBody } from '../../mdx'
import { takeEmbeds } from '../embeds'
import type { ImportedText } from '../model'
import { ImportFault, type Report } from '../report'
import type { ReadOptions } from '../source'
import { readText, type Tree } from '../tree'
import { plainText } from '../words'
import { type Fields, readFields } from './front-matter/fields'
import { type Split, splitFrontMatter } from './front-matter/front-matter'
import { type Data, plainWords } from './front-matter/values'

/** A text of a source, read but not yet converted. */
export interface Entry {
  readonly file: string
  readonly data: Data
  readonly fields: Fields
  readonly body: string
}

/** What a system makes of one entry. */
export interface System {
  /** Files that are texts; others are not read. */
  readonly files: readonly string[]
  readonly defaults?: ((file: string) => Data) | undefined
  /** Returns why an entry is not a text to be read, or `undefined`. */
  readonly skip?: ((entry: Entry) => string | undefined) | undefined
  readonly kind?: ((entry: Entry) => ImportedText['kind']) | undefined
  /** Old addresses, the proper one first, and the words for the new one. */
  readonly address: (entry: Entry) => { readonly slug: string; readonly addresses: readonly string[] }
  /** Turns the system's own syntax into ours. */
  readonly convert: (entry: Entry) => Promise<{ readonly body: string; readonly format: 'md' | 'mdx' }>
  /** Fields in names of the system's own. */
  readonly fields?: ((entry: Entry) => Partial<ImportedText>) | undefined
}

/** Reads the texts of a system that keeps them as Markdown with front matter. Those that cannot be read are listed. */
export async function readTexts(
  tree: Tree,
  report: Report,
  { timeZone, now }: ReadOptions,
  system: System,
): Promise<ImportedText[]> {
  const texts: ImportedText[] = []
  for (const file of system.files) {
    const split = await readOne(tree, file, report)
    if (!split) continue
    const data = { ...system.defaults?.(file), ...split.data }
    const entry: Entry = { file, data, fields: readFields(data, timeZone, now), body: split.body }
    const skipped =
      system.skip?.(entry) ?? (/(?:^|\/)404\.\w+$/.test(file) ? 'the engine has its own page for that' : undefined)
    if (skipped !== undefined) {
      report.leave({ file }, skipped)
      continue
    }
    texts.push(await toText(entry, system))
  }
  return texts
}

async function readOne(tree: Tree, file: string, report: Report): Promise<Split | undefined> {
  try {
    const split = splitFrontMatter((await readText(tree, file)).replace(CONTROL, ''))
    if (split.mistake) report.leave({ file, line: split.mistake.line }, split.mistake.message)
    return split.mistake ? undefined : split
  } catch (error) {
    if (!(error instanceof ImportFault)) throw error
    report.leave({ file }, error.message)
    return undefined
  }
}

async function toText(entry: Entry, system: System): Promise<ImportedText> {
  const { file, fields } = entry
  const { slug, addresses } = system.address(entry)
  const { body: marked, format } = await system.convert(entry)
  const { body: whole, embeds } = takeEmbeds(marked)
  const { body, excerpt } = await splitMore({ body: whole, format })
  const { title: _, slug: __, aliases, ...known } = fields
  const own = system.fields?.(entry)
  return {
    kind: system.kind?.(entry) ?? 'post',
    key: file,
    place: { file },
    title: titleOf(entry),
    ...known,
    excerpt: fields.excerpt ?? excerpt,
    ...own,
    slug,
    addresses: own?.addresses ?? [...new Set([...addresses, ...aliases.map((alias) => absolute(alias, addresses[0]))])],
    body,
    format,
    ...(embeds.length > 0 && { embeds }),
  }
}

/** The title, the first heading, or the name of the file in words. */
function titleOf({ file, fields, body }: Entry): string {
  const heading = /^#[ \t]+(.+?)[ \t]*#*$/m.exec(body)?.[1]
  const { name, dir } = posix.parse(file)
  const words = (/^(?:index|_index|readme)$/i.test(name) ? posix.basename(dir) : name)
    .replace(/^\d{4}-\d{2}-\d{2}-/, '')
    .replace(/[-_]+/g, ' ')
  return plainWords(fields.title) ?? plainWords(heading) ?? (words.trim() || 'Untitled')
}

/** Takes the mark out that ends an excerpt, and returns the words before it. */
async function splitMore({ body, format }: { readonly body: string; readonly format: 'md' | 'mdx' }) {
  const match = MORE.exec(body)
  if (!match) return { body }
  const head = body.slice(0, match.index)
  const { children } = await parseBody({ body: head, format })
  const words = children.flatMap((node) => (node.type === 'paragraph' || node.type === 'list' ? [plainText(node)] : []))
  return {
    body: `${head.trimEnd()}\n\n${body.slice(match.index + match[0].length).trimStart()}`,
    excerpt: words.join(' ').trim() || undefined,
  }
}

const MORE =
  /^[ \t]*(?:<!--\s*(?:more|truncate|excerpt|end_excerpt|endexcerpt)\b[^>]*-->|\{\/\*\s*(?:more|truncate)\s*\*\/\})[ \t]*$/im

/** An old address may be relative to the address of its text, as in Hugo. */
function absolute(alias: string, base = '/'): string {
  try {
    const url = new URL(alias, new URL(base, 'https://old.invalid'))
    return url.pathname + url.search
  } catch {
    return alias
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: no text may contain them
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F\uE000-\uE004\uFFFE\uFFFF]/g
