import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadArtifact } from '../../../lib/mdx'
import { post, siteWith } from '../../support/site'

const readme = readFileSync('content/components/README.md', 'utf8')

/** Each example is a component in a fence with its file as the title, and a text that uses it in the next fence. */
const examples = [...readme.matchAll(/```tsx title="([\w-]+\.tsx)"\n(.*?)```\s+```mdx\n(.*?)```/gs)].map(
  ([, file = '', source = '', text = '']) => ({ file, source, text }),
)

describe('the README of components', () => {
  test('has examples', () => expect(examples.length).toBeGreaterThan(1))

  test.each(examples)('shows a component that works: $file', async ({ file, source, text }) => {
    const site = siteWith({ [`components/${file}`]: source, 'posts/a.mdx': post({}, text) })
    const { posts, problems } = await site.load()
    expect(problems).toEqual([])
    const { code, markdown } = await loadArtifact(posts[0]?.artifact ?? '')
    expect(code).toContain('precedence: "own"')
    expect(markdown).not.toContain('<')
  })
})
