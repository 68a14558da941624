import type { Post } from '../content'
import { loadArtifact } from '../mdx'

/** The body of a post as HTML for feeds: absolute links, no scripts, no classes. */
export async function loadFeedHtml(post: Post): Promise<string> {
  return (await loadArtifact(post.artifact)).feedHtml
}
