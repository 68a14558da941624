import type { Problem } from '../../problems'
import { namesOf } from '../build'
import type { Entries } from '../entries'
import { reporter } from '../entry'

/** An author file that no post finds is most likely misnamed. */
export function checkAuthors({ posts, authors }: Entries): Problem[] {
  const named = new Set(posts.flatMap(namesOf).map(({ slug }) => slug))
  return authors
    .filter(({ slug }) => !named.has(slug))
    .map(({ file, fields, reading }) =>
      reporter(file.file, fields)(
        'warning',
        'unused-author',
        ['name'],
        `no post names ${reading.name ?? 'this author'}`,
      ),
    )
}
