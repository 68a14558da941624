import type { Post } from '../content'

/**
 * Returns up to `count` other posts that share a topic with `post`. A shared topic weighs `log(1 + posts / posts with
 * it)`, so that a rare one counts more than a common one (inverse document frequency, Spärck Jones 1972,
 * https://doi.org/10.1108/eb026526). For equal weights, the newer post comes first.
 */
export function listRelated(posts: readonly Post[], post: Post, count: number): Post[] {
  const weights = topicWeights(posts)
  const mine = new Set(post.tags.map((tag) => tag.slug))
  const weigh = (other: Post) =>
    other.tags.reduce((sum, tag) => sum + (mine.has(tag.slug) ? (weights.get(tag.slug) ?? 0) : 0), 0)
  return posts
    .filter((other) => other.slug !== post.slug)
    .map((other) => ({ other, weight: weigh(other) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map(({ other }) => other)
}

/** Returns the posts directly before and after `post` in time. */
export function findNeighbours(
  posts: readonly Post[],
  post: Post,
): { newer: Post | undefined; older: Post | undefined } {
  const index = posts.findIndex((other) => other.slug === post.slug)
  return { newer: posts[index - 1], older: index < 0 ? undefined : posts[index + 1] }
}

// Topics are counted once per list of posts, because every article page asks for the counts.
const weightsOf = new WeakMap<readonly Post[], Map<string, number>>()

function topicWeights(posts: readonly Post[]): Map<string, number> {
  const known = weightsOf.get(posts)
  if (known) return known
  const counts = new Map<string, number>()
  for (const { slug } of posts.flatMap((post) => post.tags)) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  const weights = new Map([...counts].map(([slug, count]) => [slug, Math.log(1 + posts.length / count)]))
  weightsOf.set(posts, weights)
  return weights
}
