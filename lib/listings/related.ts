import type { Post } from '../content'
import { oncePer } from '../once-per'

/**
 * Returns up to `count` other posts that share a topic with `post`. A shared topic weighs `log(1 + posts / posts with
 * it)`, so that a rare one counts more than a common one (inverse document frequency, Spärck Jones 1972,
 * https://doi.org/10.1108/eb026526). For equal weights, the newer post comes first.
 *
 * Posts with the same topics weigh the same, so that sets of topics are weighed instead of posts, and of each set only
 * as many posts are looked at as are wanted. There may be thousands of posts on one topic.
 */
export function listRelated(posts: readonly Post[], post: Post, count: number): Post[] {
  const related: Post[] = []
  for (const sets of byWeight(topicsOf(posts), post)) {
    if (related.length >= count) break
    const candidates = sets.flatMap(({ places }) => places.slice(0, count + 1)).sort((a, b) => a - b)
    related.push(...candidates.flatMap((place) => posts[place] ?? []).filter(({ slug }) => slug !== post.slug))
  }
  return related.slice(0, count)
}

/** Returns the posts directly before and after `post` in time. */
export function findNeighbours(
  posts: readonly Post[],
  post: Post,
): { newer: Post | undefined; older: Post | undefined } {
  const index = placesOf(posts).get(post.slug) ?? -1
  return { newer: posts[index - 1], older: index < 0 ? undefined : posts[index + 1] }
}

const placesOf = oncePer((posts: readonly Post[]) => new Map(posts.map(({ slug }, place) => [slug, place])))

/** Posts with the same topics, written in the same order. */
interface TopicSet {
  readonly topics: readonly Topic[]
  /** Where the posts are in the list of all, ascending. */
  readonly places: number[]
}

interface Topic {
  readonly weight: number
  /** Every set with it. */
  readonly sets: TopicSet[]
}

const topicsOf = oncePer((posts: readonly Post[]): ReadonlyMap<string, Topic> => {
  const counts = new Map<string, number>()
  for (const { slug } of posts.flatMap((post) => post.tags)) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  const topics = new Map<string, Topic>()
  for (const [slug, count] of counts) topics.set(slug, { weight: Math.log(1 + posts.length / count), sets: [] })
  const sets = new Map<string, TopicSet>()
  for (const [place, { tags }] of posts.entries()) {
    const key = tags.map(({ slug }) => slug).join()
    const set = sets.get(key) ?? { topics: tags.flatMap(({ slug }) => topics.get(slug) ?? []), places: [] }
    sets.set(key, set)
    set.places.push(place)
    if (set.places.length === 1) for (const topic of set.topics) topic.sets.push(set)
  }
  return topics
})

/** Returns the sets that share a topic with `post`, those of equal weight together, the heaviest first. */
function byWeight(topics: ReadonlyMap<string, Topic>, post: Post): TopicSet[][] {
  const mine = post.tags.flatMap(({ slug }) => topics.get(slug) ?? [])
  const found = new Map<number, TopicSet[]>()
  for (const topic of mine) {
    for (const set of topic.sets) {
      // A set is counted where the first topic that it shares is looked at.
      let weight = 0
      for (const other of set.topics) {
        if (!mine.includes(other)) continue
        if (weight === 0 && other !== topic) break
        weight += other.weight
      }
      if (weight === 0) continue
      const equal = found.get(weight)
      if (equal) equal.push(set)
      else found.set(weight, [set])
    }
  }
  return [...found].sort(([a], [b]) => b - a).map(([, sets]) => sets)
}
