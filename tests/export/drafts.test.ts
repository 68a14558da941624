import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { buildSite } from '../support/build'
import { siteFile } from '../support/settings'
import { post } from '../support/site'

const FILES = {
  'site.ts': siteFile(),
  'posts/public.mdx': post({ title: 'Public', published_at: '2026-01-01' }, 'For all.'),
  'posts/half-done.md': '---\ntitle: Half done\n---\n\nNot yet.\n',
  'posts/later.mdx': post({ title: 'Later', published_at: '2026-12-01' }, 'In December.'),
}

test('a build with drafts shows and marks them, for nobody to find; the next build of the site has none', async () => {
  const root = mkdtempSync(join(tmpdir(), 'drafts-'))
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  const env = { CONTENT_DIR: root, SITE_NOW: '2026-06-15T12:00:00Z' }
  const shown = await buildSite('drafts', env, ['--drafts'])
  const marks = (file: string) => [...shown.read(file).matchAll(/"preview-mark">([^<]+)</g)].map(([, mark]) => mark)
  expect(marks('blog/half-done/index.html')).toContain('Draft')
  expect(marks('blog/later/index.html')).toContain('Scheduled')
  expect(marks('blog/index.html')).toEqual(expect.arrayContaining(['Draft', 'Scheduled']))
  for (const file of shown.files.filter((name) => name.endsWith('.html'))) {
    expect([file, shown.read(file)]).toEqual([file, expect.stringMatching(/<meta name="robots" content="noindex/)])
    expect([file, shown.read(file)]).toEqual([file, expect.stringContaining('class="draft-note"')])
  }
  expect(shown.read('robots.txt')).toMatch(/Disallow: \/$/m)

  const site = await buildSite('without-drafts', env)
  const texts = site.files.filter((name) => /\.(html|xml|json|txt|md)$/.test(name)).map(site.read)
  expect(texts.filter((text) => /half-done|Half done|>Later<|draft-note|preview-mark/.test(text))).toEqual([])
  expect(site.read('robots.txt')).not.toMatch(/Disallow: \/$/m)
}, 300_000)
