import { type Loaded, loadArtifact } from '../../mdx'
import type { Term } from '../../slug'
import type { Author, Picture } from '../types'
import type { AuthorEntry } from './author'
import { summarise } from './summary'

/** Returns all authors by slug: from their files, or with just a name if they have none. */
export async function loadAuthors(
  entries: readonly AuthorEntry[],
  names: readonly Term[],
  bodies: ReadonlyMap<string, Loaded>,
  pictures: ReadonlyMap<string, Picture>,
): Promise<ReadonlyMap<string, Author>> {
  const authors = new Map<string, Author>()
  for (const { file, slug, reading } of entries) {
    if (reading.name === undefined) continue
    const key = bodies.get(file.path)?.key
    const bio = key === undefined ? undefined : await loadArtifact(key)
    const picture = pictures.get(file.path)
    authors.set(slug, {
      slug,
      name: reading.name,
      links: reading.links ?? [],
      ...(picture && { picture }),
      bioHtml: bio?.feedHtml ?? '',
      bio: summarise(bio?.feedHtml ?? ''),
    })
  }
  for (const { slug, label } of names) {
    if (!authors.has(slug)) authors.set(slug, { slug, name: label, links: [], bioHtml: '', bio: '' })
  }
  return authors
}
