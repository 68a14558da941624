import type { Page, Post } from '../content'

/**
 * What a list shows of a post. Lists get no more than this, so that a page with a list stays the same while the texts of
 * its posts change.
 */
export interface ListedPost
  extends Pick<Post, 'slug' | 'path' | 'status' | 'title' | 'excerpt' | 'published' | 'tags' | 'series' | 'language'> {
  readonly facts: { readonly minutes: number }
}

/** Returns what a list shows of a post. */
export function listed({
  slug,
  path,
  status,
  title,
  excerpt,
  published,
  tags,
  series,
  language,
  facts,
}: Post): ListedPost {
  const { minutes } = facts
  const more = { ...(series && { series }), ...(language && { language }) }
  return { slug, path, status, title, excerpt, published, tags, ...more, facts: { minutes } }
}

/** What a list shows of a page. */
export type ListedPage = Pick<Page, 'path' | 'status' | 'title' | 'excerpt' | 'details'>

/** Returns what a list shows of a page. */
export function listedPage({ path, status, title, excerpt, details }: Page): ListedPage {
  return { path, status, title, excerpt, details }
}
