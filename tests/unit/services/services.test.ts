import { afterEach, describe, expect, it } from 'vitest'
import { commentsOn, discussLinks, newsletterForm, serviceSources, statisticsScript, usesIsland } from '@/lib/services'
import type { ServicesSettings } from '@/lib/settings'
import { site } from '@/lib/site'

const { services, preview, contact } = site
afterEach(() => {
  Object.assign(site, { services, preview, contact })
})

const use = (given: ServicesSettings) => Object.assign(site, { services: given })

const GISCUS = { repository: 'owner/name', repositoryId: 'R_1', category: 'Talk', categoryId: 'DIC_1' }

describe('statistics', () => {
  it.each<[NonNullable<ServicesSettings['statistics']>, string, Record<string, string>, string]>([
    [
      { plausible: { domain: 'a.example' } },
      'https://plausible.io/js/script.js',
      { 'data-domain': 'a.example' },
      'https://plausible.io/api/event',
    ],
    [
      { plausible: { domain: 'a.example', host: 'https://stats.a.example' } },
      'https://stats.a.example/js/script.js',
      { 'data-domain': 'a.example' },
      'https://stats.a.example/api/event',
    ],
    [
      { umami: { website: 'id' } },
      'https://cloud.umami.is/script.js',
      { 'data-website-id': 'id' },
      'https://api-gateway.umami.dev/api/send',
    ],
    [
      { umami: { website: 'id', host: 'https://stats.a.example' } },
      'https://stats.a.example/script.js',
      { 'data-website-id': 'id' },
      'https://stats.a.example/api/send',
    ],
    [
      { goatCounter: 'https://a.goatcounter.com' },
      'https://gc.zgo.at/count.js',
      { 'data-goatcounter': 'https://a.goatcounter.com/count' },
      'https://a.goatcounter.com/count',
    ],
    [
      { cloudflare: 'abc' },
      'https://static.cloudflareinsights.com/beacon.min.js',
      { 'data-cf-beacon': '{"token":"abc"}' },
      'https://cloudflareinsights.com/cdn-cgi/rum',
    ],
    [{ script: { src: 'https://b.example/count.js?v=1' } }, 'https://b.example/count.js?v=1', {}, 'https://b.example'],
  ])('%j: the script, and the policy of every page, and nothing else', (statistics, src, attributes, connect) => {
    use({ statistics })
    expect(statisticsScript()).toMatchObject({ src, attributes })
    const sources = { 'script-src': [src.replace(/\?.*/, '')], 'connect-src': [connect] }
    expect(serviceSources()).toEqual({ everywhere: sources, byPath: [] })
    expect(usesIsland('statistics.ts')).toBe(true)
  })

  it('are not kept of previews', () => {
    use({ statistics: { plausible: { domain: 'a.example' } } })
    Object.assign(site, { preview: true })
    expect(statisticsScript()).toBeUndefined()
    expect(serviceSources()).toEqual({ everywhere: {}, byPath: [] })
  })
})

describe('comments', () => {
  it('are found by the path of the essay, in the language of the site, and framed on essays only', () => {
    use({ comments: { giscus: GISCUS } })
    const { frame, discussions } = commentsOn({ slug: 'a-b' }) ?? { frame: '', discussions: '' }
    expect(frame).toMatch(/^https:\/\/giscus\.app\/en\/widget\?/)
    expect(Object.fromEntries(new URL(frame).searchParams)).toMatchObject({
      repo: 'owner/name',
      repoId: 'R_1',
      category: 'Talk',
      categoryId: 'DIC_1',
      term: 'blog/a-b/',
    })
    expect(discussions).toBe('https://github.com/owner/name/discussions')
    const byPath = [{ path: '/blog/:slug/', sources: { 'frame-src': ['https://giscus.app'] } }]
    expect(serviceSources()).toEqual({ everywhere: {}, byPath })
    expect(usesIsland('comments.ts')).toBe(true)
  })
})

describe('a newsletter', () => {
  const post = { method: 'post', field: 'email', hidden: {} }
  it.each<[NonNullable<ServicesSettings['newsletter']>, object]>([
    [
      { buttondown: 'me' },
      { ...post, action: 'https://buttondown.com/api/emails/embed-subscribe/me', hidden: { embed: '1' } },
    ],
    [{ kit: '12' }, { ...post, action: 'https://app.kit.com/forms/12/subscriptions', field: 'email_address' }],
    [
      { mailchimp: 'https://a.us1.list-manage.com/subscribe/post?u=1&id=2' },
      { ...post, action: 'https://a.us1.list-manage.com/subscribe/post?u=1&id=2', field: 'EMAIL' },
    ],
    [{ beehiiv: 'https://a.beehiiv.com' }, { ...post, action: 'https://a.beehiiv.com/subscribe', method: 'get' }],
    [
      { listmonk: { host: 'https://lists.a.example', list: 'id' } },
      { ...post, action: 'https://lists.a.example/subscription/form', hidden: { l: 'id' } },
    ],
    [{ form: { action: 'https://b.example/join', field: undefined } }, { ...post, action: 'https://b.example/join' }],
  ])('%j: the form, and where it may be sent from', (newsletter, form) => {
    use({ newsletter })
    expect(newsletterForm()).toEqual(form)
    const sources = { 'form-action': [new URL(newsletterForm()?.action ?? '').origin] }
    const byPath = ['/blog/:slug/', '/feeds/'].map((path) => ({ path, sources }))
    expect(serviceSources()).toEqual({ everywhere: {}, byPath })
  })
})

describe('links to discuss an essay', () => {
  const essay = { slug: 'a', title: 'On “yes” & no' }
  const text = encodeURIComponent(`On “yes” & no ${site.url}/blog/a/`)

  it('are those of the settings, in their order', () => {
    use({ discuss: ['mail', 'bluesky', 'mastodon'] })
    Object.assign(site, { contact: 'mailto:desk@a.example?cc=b@a.example' })
    expect(discussLinks(essay)).toEqual([
      {
        place: 'mail',
        address: `mailto:desk@a.example?subject=${encodeURIComponent(essay.title)}&body=${encodeURIComponent(`${site.url}/blog/a/\n\n`)}`,
      },
      { place: 'bluesky', address: `https://bsky.app/intent/compose?text=${text}` },
      { place: 'mastodon', address: `https://share.joinmastodon.org/#text=${text}` },
    ])
    expect(serviceSources()).toEqual({ everywhere: {}, byPath: [] })
  })

  it('write to nobody in particular without an address', () => {
    use({ discuss: ['mail'] })
    Object.assign(site, { contact: undefined })
    expect(discussLinks(essay)[0]?.address).toMatch(/^mailto:\?subject=/)
  })
})

describe('a site without services', () => {
  it('has no script, form, frame, link, module and word of policy for them', () => {
    Object.assign(site, { services: undefined })
    expect(statisticsScript() ?? newsletterForm() ?? commentsOn({ slug: 'a' })).toBeUndefined()
    expect(discussLinks({ slug: 'a', title: 'A' })).toEqual([])
    expect(serviceSources()).toEqual({ everywhere: {}, byPath: [] })
    expect(['statistics.ts', 'comments.ts', 'search.ts'].filter(usesIsland)).toEqual(['search.ts'])
  })
})
