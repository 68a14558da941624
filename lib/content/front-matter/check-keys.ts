import { distance } from 'fastest-levenshtein'
import { type Problem, problem } from '../../problems'
import type { Fields } from './parse'

/**
 * Reports keys that are not in `known`. A key within two edits of a known one is a misspelling and an error; any other
 * may come from another system, so it is a warning. `meant` are the known keys that were misspelt.
 */
export function checkKeys(file: string, fields: Fields, known: readonly string[]) {
  const meant = new Set<string>()
  const unknown = [...fields.values.keys()].filter((key) => !known.includes(key))
  const slips = unknown.map((key) => findSlip(key, known))
  const isSingle = (name: string) => !fields.values.has(name) && slips.filter((slip) => slip === name).length === 1
  const problems = unknown.map((key): Problem => {
    const parts = { file, ...fields.placeOfKey(key), field: key }
    const near = findSlip(key, known)
    const value = fields.written([key])
    if (near === undefined) {
      const message = 'unknown key, so its value is ignored'
      const hint = foreign(key, value) ?? 'remove the line'
      return problem({ ...parts, rule: 'unknown-key', severity: 'warning', message, hint })
    }
    meant.add(near)
    const message = `unknown key, did you mean \`${near}\`?`
    const range = fields.rangeOfKey(key)
    const fix = range && isSingle(near) ? { ...range, text: near } : undefined
    return problem({ ...parts, rule: 'misspelt-key', severity: 'error', message, hint: `${near}: ${value}`, fix })
  })
  return { problems, meant }
}

/** `publishedAt` is nearer to `published_at` than to `published`. */
function findSlip(key: string, known: readonly string[]): string | undefined {
  if (NO_SLIPS.has(plain(key))) return undefined
  const [best] = known
    .map((name) => ({ name, edits: distance(key, name), sound: distance(plain(key), plain(name)) }))
    .filter(({ edits, sound }) => edits <= 2 || sound === 0)
    .sort((a, b) => a.sound - b.sound || a.edits - b.edits)
  return best?.name
}

/** Keys of other systems that are only spelt like one of ours: when a text last changed, and who has read it before. */
const NO_SLIPS: ReadonlySet<string> = new Set(['changed', 'reviewedby'])

const plain = (key: string) => key.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Returns the line with our name for a key of another system. */
function foreign(key: string, value: string): string | undefined {
  if (plain(key) === 'draft') return `published: ${value !== 'true'}`
  const ours = FOREIGN.get(plain(key))
  return ours && `${ours}: ${value}`
}

const FOREIGN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    date: 'published_at',
    pubdate: 'published_at',
    publishdate: 'published_at',
    lastmod: 'updated_at',
    modified: 'updated_at',
    changed: 'updated_at',
    lastreviewed: 'reviewed_at',
    summary: 'excerpt',
    subtitle: 'excerpt',
    description: 'excerpt',
    category: 'tags',
    categories: 'tags',
    keywords: 'tags',
    cover: 'image',
    thumbnail: 'image',
    heroimage: 'image',
    redirectfrom: 'aliases',
    canonical: 'canonical_url',
  }),
)
