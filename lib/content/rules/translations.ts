import { nearest, type Problem } from '../../problems'
import { site } from '../../site'
import type { Entries } from '../entries/entries'
import { itemPath, reporter } from '../entries/entry'
import type { PostEntry } from '../entries/post'

/**
 * Checks that translations of one post name each other, and that each is in a language of its own. Drafts count, because
 * a translation may still be in the making.
 */
export function checkTranslations({ posts }: Entries): Problem[] {
  const bySlug = new Map(posts.map((post) => [post.slug, post]))
  return posts.flatMap((post) => {
    const seen = new Map([[languageOf(post), post]])
    return (post.reading.translations ?? []).flatMap((slug, index): Problem[] => {
      const report = (message: string, hint: string, path: readonly (string | number)[]) => [
        reporter(post.file.file, post.fields)('error', 'translation', path, message, hint),
      ]
      const at = itemPath(post, 'translations', index)
      const other = bySlug.get(slug)
      if (!other) {
        const near = nearest(slug, bySlug.keys())
        return report(`there is no post ${slug}`, near ? `did you mean ${near}?` : 'write the slug of a post', at)
      }
      if (other === post) return report('a post is no translation of itself', 'remove it', at)
      const same = seen.get(languageOf(other))
      seen.set(languageOf(other), other)
      if (same) {
        const both = `${same.file.file} and ${other.file.file} are both in "${languageOf(other)}"`
        return report(both, 'write language: in the front matter of one of them, such as language: de', at)
      }
      if (other.reading.translations?.includes(post.slug)) return []
      const named = [...(other.reading.translations ?? []), post.slug].join(', ')
      const message = `${other.file.file} does not name this post as its translation`
      return report(message, `write translations: [${named}] there`, at)
    })
  })
}

const languageOf = ({ reading }: PostEntry) => reading.language ?? site.language
