import { afterEach, describe, expect, it } from 'vitest'
import { fixedRules, openRules } from '../../../../lib/problems'
import { site } from '../../../../lib/site'
import { post, siteWith } from '../../../support/site'

const SHORT = { 'posts/a.mdx': post({ meta_description: 'Too short.', layout: 'wide' }) }

const load = (severities: Record<string, string>) => siteWith(SHORT).load({ severities })

describe('the severity of a rule', () => {
  it('is what the settings say', async () => {
    const rulesOf = async (severities: Record<string, string>) =>
      (await load(severities)).problems.map(({ rule, severity }) => `${rule} ${severity}`)
    expect(await rulesOf({})).toEqual(['description-length warning', 'unknown-key warning'])
    expect(await rulesOf({ 'description-length': 'error' })).toContain('description-length error')
    expect(await rulesOf({ 'description-length': 'off', 'unknown-key': 'off' })).toEqual([])
  })

  it('keeps a post back when it is error', async () => {
    expect((await load({})).posts).toHaveLength(1)
    expect((await load({ 'description-length': 'error' })).posts).toHaveLength(0)
  })

  it('can be set for a rule or cannot, never both', () => {
    expect(openRules.filter((rule) => (fixedRules as readonly string[]).includes(rule))).toEqual([])
  })
})

describe('what a rule lets pass is published', () => {
  const { check } = site
  afterEach(() => {
    Object.assign(site, { check })
  })

  async function open(body: string, settings: Partial<typeof check>) {
    Object.assign(site, { check: { ...check, ...settings } })
    const { posts, problems } = await siteWith({ 'posts/a.mdx': post({}, body) }).load()
    return { posts: posts.length, problems: problems.map(({ rule, severity }) => `${rule} ${severity}`) }
  }

  it.each([
    ['broken-link', '[a](/nowhere/)'],
    ['broken-anchor', '[a](#nowhere)'],
    ['image-alt', '![](https://images.example/a.png)'],
    ['external-picture', '![A](https://other.example/a.png)'],
  ] as const)('%s', async (rule, body) => {
    const pictureHosts = ['images.example']
    expect(await open(body, { pictureHosts })).toEqual({ posts: 0, problems: [`${rule} error`] })
    for (const severity of ['warning', 'off'] as const) {
      const { posts, problems } = await open(body, { pictureHosts, severities: { [rule]: severity } })
      expect({ posts, problems }).toEqual({ posts: 1, problems: severity === 'off' ? [] : [`${rule} warning`] })
    }
  })

  it('but not a picture that browsers block', async () => {
    const severities = { 'external-picture': 'off' } as const
    const { posts, problems } = await open('![A](http://other.example/a.png)', { severities })
    expect({ posts, problems }).toEqual({ posts: 0, problems: ['insecure-picture error'] })
  })

  it.each([
    ['/docs/*', '/docs/'],
    ['/docs/*', '/docs/a/b/'],
    ['/docs/*', '/docs'],
    ['/shop/', '/shop'],
    ['/shop/', '/shop/?item=1#top'],
  ])('a link to what stands elsewhere on the host: %s, %s', async (path, href) => {
    expect(await open(`[a](${href})`, { elsewhere: [path] })).toEqual({ posts: 1, problems: [] })
    expect(await open(`[a](${href})`, { elsewhere: ['/other/*'] })).toEqual({
      posts: 0,
      problems: ['broken-link error'],
    })
  })
})
