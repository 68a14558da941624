import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { postCard } from '../cards'
import type { Content, Post } from '../content'
import { buildEnding, findSeries, listEnding } from '../listings'
import { listMedia, loadLeadSources } from '../media'
import { buildMenu } from '../navigation'
import { finderOf } from '../once-per'
import { cardPath, mediaPath, postPath, twinPath } from '../urls'
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
  path: cardPath('[slug]'),
  list: listSlugs,
  data(shown: Shown, { slug }: Slug) {
    const post = find(shown, slug)
    return post && postCard(post)
  },
} satisfies Route<Slug>

/** The pictures beside each post, under their own names. */
export const postMedia = {
  path: mediaPath('[slug]', '[file]'),
  list: ({ posts }: Shown) => posts.flatMap((post) => listMedia(post).map(({ file }) => ({ slug: post.slug, file }))),
  async data(shown: Shown, { slug, file }: Slug & { readonly file: string }) {
    const post = find(shown, slug)
    const media = post && listMedia(post).find((one) => one.file === file)
    if (!media) return undefined
    // The lead picture is kept at its full width.
    return { hash: await hashOf(media.path), isLead: media.path === post.image?.path }
  },
} satisfies Route<Slug & { readonly file: string }>

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

async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}
