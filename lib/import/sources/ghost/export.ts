import { z } from 'zod'
import { ImportFault } from '../../report'

/** Databases write `0` and `1`, and ids as numbers or as text. */
const flag = z.union([z.boolean(), z.number()]).nullish().transform(Boolean)
const id = z.union([z.string(), z.number()]).transform(String)
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')
const time = z.union([z.string(), z.number()]).nullish()

const post = z.looseObject({
  id,
  title: text,
  slug: text,
  html: text,
  markdown: text,
  mobiledoc: text,
  lexical: text,
  feature_image: text,
  image: text,
  featured: flag,
  page: flag,
  type: text,
  status: text,
  visibility: text,
  created_at: time,
  published_at: time,
  updated_at: time,
  custom_excerpt: text,
  meta_description: text,
  canonical_url: text,
  codeinjection_head: text,
  codeinjection_foot: text,
  locale: text,
  author_id: id.nullish(),
})

const data = z.looseObject({
  posts: z.array(post),
  posts_meta: z
    .array(z.looseObject({ post_id: id, meta_description: text, feature_image_alt: text, feature_image_caption: text }))
    .default([]),
  tags: z.array(z.looseObject({ id, name: text, slug: text, visibility: text })).default([]),
  posts_tags: z.array(z.looseObject({ post_id: id, tag_id: id, sort_order: z.number().nullish() })).default([]),
  users: z
    .array(z.looseObject({ id, name: text, slug: text, bio: text, website: text, profile_image: text, image: text }))
    .default([]),
  posts_authors: z.array(z.looseObject({ post_id: id, author_id: id, sort_order: z.number().nullish() })).default([]),
  settings: z.array(z.looseObject({ key: text, value: z.unknown() })).default([]),
})

export type GhostPost = z.infer<typeof post>
export type GhostData = z.infer<typeof data>

const exported = z.union([
  z.looseObject({ db: z.tuple([z.looseObject({ data })]) }).transform(({ db }) => db[0].data),
  z.looseObject({ data }).transform((whole) => whole.data),
])

/** Returns true if the beginning of a file looks like an export of Ghost. */
export function isExport(start: string): boolean {
  return /^\s*\{\s*"(?:db|meta|data)"/.test(start) && /"(?:exported_on|posts)"/.test(start)
}

/**
 * Reads an export (https://docs.ghost.org/migration/custom). Throws an `ImportFault`, with line and column, for JSON that
 * is damaged, and for other JSON.
 */
export function readExport(json: string, file: string): GhostData {
  const result = exported.safeParse(parse(json, file))
  if (result.success) return result.data
  throw new ImportFault('it is not what Ghost exports: there is no list of posts in it', { file })
}

function parse(json: string, file: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    const position = /at position (\d+)/.exec((error as Error).message)?.[1]
    const before = json.slice(0, position === undefined ? json.length : Number(position)).split('\n')
    const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
    throw new ImportFault('it is not JSON, or ends in the middle', place)
  }
}
