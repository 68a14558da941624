import type { Problem } from '../../problems'
import { slugify } from '../../slug'
import { namesOf } from '../build'
import type { Entries } from '../entries/entries'
import { reporter } from '../entries/entry'

/** Warns about author files that no post uses: they are probably misnamed. */
export function checkAuthors({ posts, authors }: Entries): Problem[] {
  const named = new Set(posts.flatMap(namesOf).map(({ slug }) => slug))
  return authors
    .filter(({ slug, reading }) => !named.has(slug) && slugify(reading.name ?? '') === slug)
    .map(({ file, fields, reading }) =>
      reporter(file.file, fields)(
        'warning',
        'unused-author',
        ['name'],
        `no post names ${reading.name}`,
        'remove the file, or name its author in a post',
      ),
    )
}
