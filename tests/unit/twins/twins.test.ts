import { describe, expect, it } from 'vitest'
import { renderLlms, renderTwin } from '../../../lib/twins'
import { day, pageWith, postWith } from '../../support/post'

describe('llms.txt', () => {
  it('lists posts by the address of their Markdown, with what they say', () => {
    const text = renderLlms([postWith({ slug: 'on-delegation' })], [])
    expect(text).toMatch(/^# Fixture\n\n> /)
    expect(text).toContain(
      '- [On delegation](https://fixture.example/blog/on-delegation/index.md): What to hand over, and when.',
    )
  })

  it('lists pages apart from articles', () => {
    const text = renderLlms([postWith()], [pageWith()])
    expect(text.indexOf('## Pages')).toBeGreaterThan(text.indexOf('## Essays'))
    expect(text).toContain('[About](https://fixture.example/about/)')
  })

  it('has no empty sections', () => {
    expect(renderLlms([], [])).not.toContain('## Essays')
  })

  it('escapes a title that would end its link', () => {
    const text = renderLlms([postWith({ title: 'Arrays [a](b) and *stars*' })], [])
    expect(text).toContain('[Arrays \\[a\\](b) and \\*stars\\*](https://')
  })
})

describe('the Markdown twin', () => {
  it('opens with title, standfirst, byline, dates and address', () => {
    const text = renderTwin(postWith({ updated: day('2026-01-03') }), '## First\n\nBody.\n')
    expect(text).toBe(
      `# On delegation

> What to hand over, and when.

By Ada Lovelace · 15 December 2025 · updated 3 January 2026

<https://fixture.example/blog/on-delegation/>

## First

Body.
`,
    )
  })

  it('says where a text was first published', () => {
    const text = renderTwin(postWith({ canonicalUrl: 'https://example.org/first/' }), 'Body.')
    expect(text).toContain('First published at <https://example.org/first/>')
  })
})
