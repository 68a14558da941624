import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadArtifact } from '../../../lib/mdx'
import { examplesOf } from '../../support/own-components'
import { post, siteWith } from '../../support/site'

const examples = examplesOf(readFileSync('content/components/README.md', 'utf8'))

describe('the README of components', () => {
  test('has examples', () => expect(examples.length).toBeGreaterThan(2))

  test.each(examples)('shows a component that works: $file', async ({ file, source, text }) => {
    const site = siteWith({ [`components/${file}`]: source, 'posts/a.mdx': post({}, text) })
    const { posts, problems } = await site.load()
    expect(problems).toEqual([])
    const { code, markdown } = await loadArtifact(posts[0]?.artifact ?? '')
    expect(code).toContain('precedence: "own"')
    expect(markdown).not.toContain('<')
  })
})
