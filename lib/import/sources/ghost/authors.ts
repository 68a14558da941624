import type { ImportedAuthor, ImportedText } from '../../model'
import type { GhostData, GhostPost } from './export'

/** Returns those who wrote a post, the first one first. */
export function writersOf({ id, author_id }: GhostPost, { posts_authors, users }: GhostData): GhostData['users'] {
  const ids = posts_authors
    .filter(({ post_id }) => post_id === id)
    .toSorted((a, b) => (a.sort_order ?? 0) - (b.sort_order ?? 0))
    .map((one) => one.author_id)
  return (ids.length > 0 ? ids : [author_id]).flatMap((one) => users.find((user) => user.id === one) ?? [])
}

/** Builds the authors of the texts of whom more than the name is known. */
export function buildAuthors({ users }: GhostData, texts: readonly ImportedText[]): ImportedAuthor[] {
  const used = new Set(texts.flatMap(({ authors }) => authors))
  return users.flatMap(({ name, bio, website, profile_image, image }) => {
    const picture = pathOf(profile_image || image)
    if (!used.has(name.trim()) || (bio === '' && website === '' && picture === '')) return []
    const links = /^https:\/\//.test(website) ? [{ label: new URL(website).hostname, url: website }] : []
    return [{ name: name.trim(), links, ...(bio && { bio: escapeMarkdown(bio) }), ...(picture && { picture }) }]
  })
}

/** Ghost writes a mark instead of its own address into exports. */
export function pathOf(address: string): string {
  return address.replaceAll('__GHOST_URL__', '')
}

/** A biography is plain text. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&')
}
