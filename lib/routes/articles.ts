import { postCard } from '../cards'
import type { Content, Post } from '../content'
import { buildEnding, findSeries, findSlot, listEnding } from '../listings'
import { loadLeadSources } from '../media'
import { buildMenu } from '../navigation'
import { finderOf } from '../once-per'
import { cardPath, postPath, twinPath } from '../urls'
import type { Route, Shown } from './route'

/** The page of each post. */
export const articles = {
  path: postPath('[slug]'),
  list: listSlugs,
  async data(shown: Shown, { slug }: Slug) {
    const post = find(shown, slug)
    if (!post) return undefined
    return {
      menu: buildMenu(shown),
      post,
      parts: post.series && findSeries(shown.posts, post.series.slug)?.posts.length,
      ending: listEnding(buildEnding(shown.posts, post)),
      after: findSlot(shown.slots, 'after-essay'),
      leadSources: await loadLeadSources(post),
    }
  },
} satisfies Route<Slug>

/** The Markdown twin of each post. */
export const twins = {
  path: twinPath('[slug]'),
  list: listSlugs,
  data: (shown: Shown, { slug }: Slug) => find(shown, slug),
} satisfies Route<Slug>

/** The share card of each post. */
export const postCards = {
  path: cardPath(postPath('[slug]')),
  list: listSlugs,
  data(shown: Shown, { slug }: Slug) {
    const post = find(shown, slug)
    return post && postCard(post)
  },
} satisfies Route<Slug>

interface Slug extends Record<string, string> {
  readonly slug: string
}

function listSlugs({ posts }: Pick<Content, 'posts'>): Slug[] {
  return posts.map(({ slug }) => ({ slug }))
}

const bySlug = finderOf(({ slug }: Post) => slug)

function find({ posts }: Shown, slug: string): Post | undefined {
  return bySlug(posts, slug)
}
