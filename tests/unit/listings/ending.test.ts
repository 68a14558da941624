import { describe, expect, it } from 'vitest'
import type { Post } from '@/lib/content'
import { buildEnding } from '@/lib/listings'
import { postOf, tagsOf } from '../../support/post'

const endingOf = (posts: readonly Post[], post: Post) => {
  const { next, nextIn, related } = buildEnding(posts, post)
  return { next: next?.slug, nextIn: nextIn?.label, related: related.map(({ slug }) => slug) }
}

describe('the end of an essay', () => {
  const common = Array.from({ length: 8 }, (_, index) => postOf(`common-${index}`, { tags: tagsOf('Career') }))
  const post = postOf('post', { tags: tagsOf('Career', 'Hiring') })
  const rare = postOf('rare', { tags: tagsOf('Hiring') })
  const both = postOf('both', { tags: tagsOf('Career', 'Hiring') })

  it('leads to the most related post, then to two more: a rare topic counts more than a common one', () => {
    const ending = endingOf([...common, post, rare, both], post)
    expect(ending).toEqual({ next: 'both', nextIn: undefined, related: ['rare', 'common-0'] })
  })

  it('leads to the post before it in time where no topic is shared, to the one after it from the first', () => {
    const middle = postOf('middle', { tags: [] })
    const posts = [postOf('newest', { tags: [] }), middle, postOf('oldest', { tags: [] })]
    expect(posts.map((one) => endingOf(posts, one).next)).toEqual(['middle', 'oldest', 'middle'])
    expect(endingOf(posts, middle).related).toEqual([])
  })

  it('leads nowhere on a site with a single post', () => {
    expect(endingOf([post], post)).toEqual({ next: undefined, nextIn: undefined, related: [] })
  })

  const part = (number: number) =>
    postOf(`part-${number}`, { tags: tagsOf('Career'), series: { slug: 's', label: 'The series', part: number } })

  it('leads to the next part of a series, and names no part twice', () => {
    const parts = [part(3), part(2), part(1)]
    const ending = endingOf([...parts, ...common], part(1))
    expect(ending).toEqual({ next: 'part-2', nextIn: 'The series', related: ['common-0', 'common-1'] })
  })

  it('leads out of a series from its last part', () => {
    const ending = endingOf([part(2), part(1), ...common], part(2))
    expect(ending).toEqual({ next: 'common-0', nextIn: undefined, related: ['common-1', 'common-2'] })
  })
})
