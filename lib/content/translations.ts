import { site } from '../site'
import type { PostEntry } from './entries/post'
import type { Post, Translation } from './types'

/** Returns posts with those of `posts` that their front matter names as translations. */
export function withTranslations(posts: readonly Post[], entries: readonly PostEntry[]): Post[] {
  const bySlug = new Map(posts.map((post) => [post.slug, post]))
  const named = new Map(entries.map(({ slug, reading }) => [slug, reading.translations ?? []]))
  return posts.map((post) => {
    const translations = (named.get(post.slug) ?? [])
      .flatMap((slug): Translation[] => {
        const other = bySlug.get(slug)
        return other ? [{ language: other.language ?? site.language, path: other.path }] : []
      })
      .sort((a, b) => (a.language < b.language ? -1 : 1))
    return translations.length > 0 ? { ...post, translations } : post
  })
}
