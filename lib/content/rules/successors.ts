import { nearest, type Problem } from '../../problems'
import { type Entries, isPublished, stateOf } from '../entries/entries'
import { reporter } from '../entries/entry'
import { chainFrom, successorOf } from '../successors'

/**
 * Checks that the post that takes the place of another is there, can be read by whoever reads the other, and does not lead
 * back to it.
 */
export function checkSuccessors({ posts }: Entries): Problem[] {
  const bySlug = new Map(posts.map((post) => [post.slug, post]))
  const named = new Map(posts.map((post) => [post.slug, successorOf(post)]))
  return posts.flatMap((post) => {
    const slug = successorOf(post)
    if (slug === undefined) return []
    const report = (message: string, hint: string) => [
      reporter(post.file.file, post.fields)('error', 'superseded', ['superseded_by'], message, hint),
    ]
    const other = bySlug.get(slug)
    if (!other) {
      const near = nearest(slug, bySlug.keys())
      return report(`there is no post ${slug}`, near ? `did you mean ${near}?` : 'write the slug of a post')
    }
    if (other === post) return report('a post cannot take its own place', 'remove the line')
    const chain = chainFrom(post.slug, named)
    if (named.get(chain.at(-1) ?? '') === post.slug) {
      const circle = [...chain, post.slug].join(', ')
      return report(
        `posts take each other’s place in a circle: ${circle}`,
        'remove superseded_by from the newest of them',
      )
    }
    if (!isPublished(post) || isPublished(other)) return []
    return report(
      `${other.file.file}, which takes its place, is ${stateOf(other)}`,
      'remove the line until readers can read that post',
    )
  })
}
