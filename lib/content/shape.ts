import { distance } from 'fastest-levenshtein'
import { type Problem, problem } from '../problems'
import type { Fields } from './front-matter'
import type { Kind } from './kinds'

/** The keys a front matter may have. */
export type Shape = Readonly<Record<string, Kind<unknown> & { readonly required?: boolean }>>

/** What could be read: a key is absent when it was not written, or not as expected. */
export type Reading<S extends Shape> = { readonly [Key in keyof S]?: S[Key] extends Kind<infer T> ? T : never }

/** Reads the keys of `shape`, each by itself, so that one mistake does not hide another. */
export function readShape<S extends Shape>(file: string, fields: Fields, shape: S) {
  const reading: Record<string, unknown> = {}
  const problems: Problem[] = unknownKeys(file, fields, shape)
  for (const [key, kind] of Object.entries(shape)) {
    const value = fields.values.get(key)
    if (value === undefined || value === null) {
      problems.push(...emptyKey(file, fields, key, kind.required ?? false))
      continue
    }
    const result = kind.schema.safeParse(value)
    if (result.success) reading[key] = result.data
    for (const issue of result.error?.issues ?? []) {
      const path = [key, ...issue.path]
      const item = issue.path.length === 0 ? value : undefined
      const fix = item === undefined ? undefined : `${key}: ${kind.fix(value)}`
      problems.push(
        problem({
          file,
          ...fields.place(path),
          field: key,
          rule: 'invalid-value',
          severity: 'error',
          message: issue.message,
          fix,
        }),
      )
    }
  }
  return { reading: reading as Reading<S>, problems }
}

function emptyKey(file: string, fields: Fields, key: string, required: boolean): Problem[] {
  const isWritten = fields.values.has(key)
  if (!isWritten && !required) return []
  const place = isWritten ? fields.placeOfKey(key) : {}
  const message = isWritten ? 'the key has no value' : 'the key is required'
  const severity = required ? 'error' : 'warning'
  return [
    problem({
      file,
      ...place,
      field: key,
      rule: required ? 'missing-value' : 'empty-value',
      severity,
      message,
      fix: `${key}: …`,
    }),
  ]
}

/** Within two edits of a known key it is a slip; else it may come from another system, and a warning is enough. */
function unknownKeys(file: string, fields: Fields, shape: Shape): Problem[] {
  return [...fields.values.keys()]
    .filter((key) => !Object.hasOwn(shape, key))
    .map((key) => {
      const place = fields.placeOfKey(key)
      const near = nearest(key, Object.keys(shape))
      const parts = { file, ...place, field: key }
      if (near === undefined) {
        return problem({
          ...parts,
          rule: 'unknown-key',
          severity: 'warning',
          message: 'unknown key, its value is not used',
          fix: foreign(key),
        })
      }
      const fix = `${near}: ${fields.written([key])}`
      return problem({
        ...parts,
        rule: 'misspelt-key',
        severity: 'error',
        message: `unknown key, did you mean \`${near}\`?`,
        fix,
      })
    })
}

function nearest(key: string, known: readonly string[]): string | undefined {
  const ranked = known.map((name) => ({ name, edits: distance(key, name) })).sort((a, b) => a.edits - b.edits)
  return ranked[0] && ranked[0].edits <= 2 ? ranked[0].name : undefined
}

/** What other systems call a key of ours. */
function foreign(key: string): string | undefined {
  const ours = FOREIGN[key.toLowerCase().replace(/[_-]/g, '')]
  return ours === undefined ? undefined : `${ours}: …`
}

const FOREIGN: Readonly<Record<string, string>> = {
  date: 'published_at',
  pubdate: 'published_at',
  publishdate: 'published_at',
  lastmod: 'updated_at',
  modified: 'updated_at',
  summary: 'excerpt',
  subtitle: 'excerpt',
  description: 'excerpt',
  draft: 'published',
  category: 'tags',
  categories: 'tags',
  keywords: 'tags',
  cover: 'image',
  thumbnail: 'image',
  heroimage: 'image',
  redirectfrom: 'aliases',
  canonical: 'canonical_url',
}
