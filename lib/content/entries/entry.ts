import { type Edit, type Problem, problem, type Rule } from '../../problems'
import { SLUG, SLUG_LENGTH, slugify } from '../../slug'
import { type Fields, parseFrontMatter, restoreFields, type Split } from '../front-matter/parse'
import { type Reading, readWithSchema, type Schema } from '../front-matter/read-schema'
import { kinds } from '../kinds'
import type { ContentFile } from '../read/content-file'

/** A text file as far as it can be understood on its own. */
export interface Entry<S extends Schema> {
  readonly file: ContentFile
  readonly slug: string
  /** Absent if the front matter cannot be read. */
  readonly fields?: Fields
  readonly reading: Reading<S>
  /** For lists with invalid items: the positions of the valid ones, by key. */
  readonly positions: ReadonlyMap<string, readonly number[]>
  /** Keys that the author misspelt. Their misspelling is reported, so they must not be reported as missing. */
  readonly meant: ReadonlySet<string>
  /** Returns the body, with the front matter replaced by blank lines. Absent if it is not clear where it starts. */
  readonly body?: () => string
  readonly problems: readonly Problem[]
}

/** Reads the front matter of a file by `schema`, and its slug: the key `slug`, or the name of the file. */
export function parseEntry<S extends Schema>(file: ContentFile, schema: S): Entry<S> {
  const slug = slugify(file.name) || 'untitled'
  if (file.text === undefined) return { file, slug, reading: {}, positions: NONE, meant: new Set(), problems: [] }
  const { fields, body, problems } = splitText(file, file.text)
  const parts = { file, ...(body !== undefined && { body: () => body }) }
  if (!fields) return { ...parts, slug, reading: {}, positions: NONE, meant: new Set(), problems }
  const read = readWithSchema(file.file, fields, schema)
  const written = read.reading.slug
  const own = typeof written === 'string' ? written : slug
  const found = [...problems, ...read.problems, ...checkSlug(file, fields, own)]
  return {
    ...parts,
    // Without the syntax tree of the YAML, which is as large as the text, and which few will ask for again.
    fields: restoreFields(fields.yaml, fields.values),
    slug: own,
    reading: read.reading,
    positions: read.positions,
    meant: read.meant,
    problems: found,
  }
}

/** Splits the text of a file. Front matter may be missing if no key of its kind is required. */
export function splitText({ file, kind }: ContentFile, text: string): Split {
  return parseFrontMatter(file, text, !Object.values(kinds[kind].schema).some(({ required }) => required))
}

const NONE: ReadonlyMap<string, readonly number[]> = new Map()

/** Returns true if a key has a value, or if a misspelt key was meant to be this one. */
export function hasKey({ fields, meant }: Pick<Entry<Schema>, 'fields' | 'meant'>, key: string): boolean {
  return (fields?.values.get(key) ?? null) !== null || meant.has(key)
}

/** Returns the path of a list item in the front matter, to find its position in the file. */
export function itemPath(
  { positions }: Pick<Entry<Schema>, 'positions'>,
  key: string,
  index: number,
): [string, number] {
  return [key, positions.get(key)?.[index] ?? index]
}

/** Returns a function that creates problems in the front matter of one file, each at the value of its key. */
export function reporter(file: string, fields: Fields | undefined) {
  return (
    severity: Problem['severity'],
    rule: Rule,
    path: readonly PropertyKey[],
    message: string,
    hint?: string,
    fix?: Edit,
  ): Problem =>
    problem({ file, ...fields?.place(path), field: path[0]?.toString(), rule, severity, message, hint, fix })
}

function checkSlug(file: ContentFile, fields: Fields, slug: string): Problem[] {
  const { reserved } = kinds[file.kind]
  if (!reserved) return []
  const report = reporter(file.file, fields)
  if (reserved.includes(slug)) {
    const message = `the address "${slug}" is reserved for the engine`
    const isHome = file.kind === 'page' && slug === 'index'
    const hint = isHome ? `move it to home.${file.format} if it is the home page` : `slug: ${slug}-${file.kind}`
    return fields.values.has('slug')
      ? [report('error', 'reserved-slug', ['slug'], message, hint)]
      : [problem({ file: file.file, field: 'slug', rule: 'reserved-slug', severity: 'error', message, hint })]
  }
  const isAddress = SLUG.test(file.name)
  if (fields.values.has('slug') || (isAddress && file.name.length <= SLUG_LENGTH)) return []
  const message = isAddress
    ? `the name makes an address of ${file.name.length} characters, expected at most ${SLUG_LENGTH}`
    : `the name "${file.name}" cannot be an address, expected words of a-z and 0-9 joined by hyphens`
  const hint = `slug: ${slug}`
  return [problem({ file: file.file, field: 'slug', rule: 'file-name', severity: 'error', message, hint })]
}
