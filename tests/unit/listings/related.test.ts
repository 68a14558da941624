import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Post } from '@/lib/content'
import { findNeighbours, listRelated } from '@/lib/listings/related'
import { postOf, tagsOf } from '../../support/post'

const topicLists = fc.array(fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { maxLength: 4 }), {
  minLength: 1,
  maxLength: 40,
})

/** The definition, word for word. */
function defineRelated(posts: readonly Post[], post: Post, count: number): Post[] {
  const used = (slug: string) => posts.filter(({ tags }) => tags.some((tag) => tag.slug === slug)).length
  const mine = post.tags.map(({ slug }) => slug)
  const weigh = ({ tags }: Post) =>
    tags.reduce((sum, { slug }) => sum + (mine.includes(slug) ? Math.log(1 + posts.length / used(slug)) : 0), 0)
  return posts
    .filter(({ slug }) => slug !== post.slug)
    .map((other) => ({ other, weight: weigh(other) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map(({ other }) => other)
}

test('related posts are those of the definition, whatever the topics and however many are wanted', () => {
  fc.assert(
    fc.property(topicLists, fc.nat(6), (lists, count) => {
      const posts = Object.freeze(lists.map((labels, index) => postOf(`p${index}`, { tags: tagsOf(...labels) })))
      const slugs = (list: readonly Post[]) => list.map(({ slug }) => slug)
      for (const post of posts) {
        expect(slugs(listRelated(posts, post, count))).toEqual(slugs(defineRelated(posts, post, count)))
      }
    }),
  )
})

test('the neighbours of a post are the next in the list, and none of a post that is not in it', () => {
  const posts = ['c', 'b', 'a'].map((slug) => postOf(slug))
  const slugsOf = (post: Post) => {
    const { newer, older } = findNeighbours(posts, post)
    return [newer?.slug, older?.slug]
  }
  expect(posts.map(slugsOf)).toEqual([
    [undefined, 'b'],
    ['c', 'a'],
    ['b', undefined],
  ])
  expect(slugsOf(postOf('other'))).toEqual([undefined, undefined])
})
