import { describe, expect, it } from 'vitest'
import { refreshSettings, settingsProblems } from '../../../../lib/site'
import { siteFile } from '../../../support/settings'
import { post, siteWith } from '../../../support/site'

const page = (title: string, more = '') => `---\ntitle: ${title}\nexcerpt: What ${title} is.\n${more}---\n\nWords.\n`

const FILES = {
  'pages/about.md': page('About'),
  'pages/now.md': page('Now'),
  'pages/plans.md': page('Plans', 'published: false\n'),
  'posts/on-delegation.md': post({ aliases: ['/blog/delegating/'] }),
  'public/cv.pdf': 'A file.',
}

describe('an item of the navigation', () => {
  it.each([
    '/about/',
    '/about',
    '/about/#top',
    '/',
    '/cv.pdf',
    '/blog/on-delegation',
    '/series/',
    '/tools/',
    'https://notes.example/about',
    'https://github.com/somebody',
    'mailto:desk@notes.example',
  ])('may lead to %s', async (path) => {
    expect(await problemsOf(path)).toEqual([])
  })

  it.each([
    ['/nwo/', 'broken-link', '/nwo/ leads nowhere', "path: '/now/'"],
    ['/abuot', 'broken-link', '/abuot leads nowhere', "path: '/about/'"],
    ['/imprint/', 'broken-link', '/imprint/ leads nowhere', expect.stringContaining('remove the item')],
    ['/tags/nothing/', 'broken-link', '/tags/nothing/ leads nowhere', expect.stringContaining('remove the item')],
    ['/blog/delegating/', 'broken-link', '/blog/delegating/ is an old address', "path: '/blog/on-delegation/'"],
    ['https://notes.example/nwo', 'broken-link', 'https://notes.example/nwo leads nowhere', "path: '/now/'"],
    ['/plans/', 'link-unpublished', '/plans/ leads to pages/plans.md, which is a draft', expect.any(String)],
  ])('that leads to %s is a mistake in the settings', async (path, rule, message, hint) => {
    expect(await problemsOf(path)).toEqual([
      { file: 'site.ts', line: 14, column: 33, field: 'footer[0].path', rule, severity: 'error', message, hint },
    ])
  })

  it('may lead to what is not there when the settings are those of other content', async () => {
    expect((await siteWith({ 'posts/a.md': post() }).load()).problems).toEqual([])
  })
})

async function problemsOf(path: string): Promise<unknown> {
  const footer = `[{ label: 'It', path: '${path}' }]`
  const site = siteWith({ ...FILES, 'site.ts': siteFile({}, { footer }) })
  refreshSettings({ CONTENT_DIR: site.root }, site.root)
  expect(settingsProblems()).toEqual([])
  return (await site.load()).problems
}
