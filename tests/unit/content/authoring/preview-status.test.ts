import { expect, it } from 'vitest'
import { explainPreviewStatus } from '../../../../lib/content'
import { day, pageWith, postWith } from '../../../support/post'

const NOW = new Date('2026-06-15T12:00:00+02:00')
const explain = (document: Parameters<typeof explainPreviewStatus>[0]) => {
  const { label, why } = explainPreviewStatus(document, [], NOW) ?? {}
  return label && `${label}: ${why}`
}

it.each([
  ['a published post', postWith(), undefined],
  ['a published page', pageWith(), undefined],
  [
    'a draft without a date, or with one that has passed',
    postWith({ status: 'draft' }),
    'Draft: Set published: true to publish it with the next build.',
  ],
  [
    'a draft with a date to come',
    postWith({ status: 'draft', published: day('2026-12-01') }),
    'Draft: Set published: true to publish it with the first build after 1 December 2026, 00:00 (Europe/Berlin).',
  ],
  [
    'a scheduled post, in the zone of the site',
    postWith({ status: 'scheduled', published: day('2026-12-01T22:30:00-05:00') }),
    'Scheduled: Goes live with the first build after 2 December 2026, 04:30 (Europe/Berlin).',
  ],
  ['a page that is kept back', pageWith({ status: 'draft' }), 'Draft: It says published: false.'],
])('explains %s', (_, document, expected) => {
  expect(explain(document)).toBe(expected)
})

it('says first that what is shown is not what was saved', () => {
  const post = postWith({ status: 'draft' })
  const problem = { file: post.file, rule: 'syntax', message: 'x', severity: 'error' } as const
  expect(explainPreviewStatus(post, [problem], NOW)?.label).toBe('Not up to date')
  expect(explainPreviewStatus(post, [{ ...problem, severity: 'warning' }], NOW)?.label).toBe('Draft')
  expect(explainPreviewStatus(post, [{ ...problem, file: 'content/posts/other.mdx' }], NOW)?.label).toBe('Draft')
})
