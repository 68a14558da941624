import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { SeriesPage } from '@/components/listing/series-page'
import { Topics } from '@/components/listing/topics'
import { listTags } from '@/lib/listings'
import { postOf, tagsOf } from '../../support/post'

const texts = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('the page of topics', () => {
  const pageOf = (posts: Parameters<typeof listTags>[0]) => {
    const html = renderToStaticMarkup(createElement(Topics, { tags: listTags(posts) }))
    return { text: texts(html), lines: html.split('class="row"').length - 1 }
  }

  test('has a line for each: how many essays, the name, the newest', () => {
    const { text, lines } = pageOf([
      postOf('new', { tags: tagsOf('Hiring') }),
      postOf('old', { tags: tagsOf('Hiring', 'Career') }),
    ])
    expect(lines).toBe(2)
    expect(text).toMatch(/2 essays Hiring Newest: Title of new .*1 essay Career Newest: Title of old/)
  })

  test('of three hundred has a line for the most used, and names the others from A to Z', () => {
    const labels = Array.from({ length: 300 }, (_, index) => `Topic ${String(300 - index).padStart(3, '0')}`)
    const { text, lines } = pageOf([
      postOf('common', { tags: tagsOf(...labels.slice(0, 20)) }),
      ...labels.map((label) => postOf(label, { tags: tagsOf(label) })),
    ])
    expect(lines).toBe(20)
    expect(text).toMatch(/A to Z Topic 001 \( 1 essay\) Topic 002 /)
    expect(text).toContain('Topic 280')
  })

  test('says so when there are none', () => {
    expect(pageOf([]).text).toContain('No topics yet.')
  })
})

test('the page of a series counts its parts and minutes, and numbers each part as its post does', () => {
  const part = (number: number, minutes: number) =>
    postOf(`p${number}`, {
      series: { slug: 's', label: 'The series', part: number },
      facts: { ...postOf('any').facts, minutes },
    })
  const series = { slug: 's', label: 'The series', posts: [part(1, 4), part(3, 9)] }
  const text = texts(renderToStaticMarkup(createElement(SeriesPage, { series }))).replaceAll('\u00a0', ' ')
  expect(text).toContain('2 parts · 13 min')
  expect(text).toMatch(/Part 1 Title of p1 .* 4 min Part 3 Title of p3 .* 9 min/)
})
