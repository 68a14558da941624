import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportLinks } from '../../../lib/cli/links'
import { contextIn } from '../../support/site'
import { smallExport } from '../../support/small-export'

describe('npm run links', () => {
  let root = ''
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'fulcrum-links-'))
  })
  afterAll(() => rmSync(root, { recursive: true }))

  const servers: Readonly<Record<string, string>> = {
    'https://old.example/map.xml':
      '<sitemapindex><sitemap><loc>https://old.example/posts.xml</loc></sitemap></sitemapindex>',
    'https://old.example/posts.xml':
      '<urlset><url><loc>https://old.example/2019/post.html</loc></url><url><loc>https://old.example/old-name</loc></url></urlset>',
  }
  const get = (async (address: string) => {
    const text = servers[address]
    return text === undefined ? new Response('', { status: 404 }) : new Response(text)
  }) as unknown as typeof fetch

  async function links(...lists: string[]) {
    const { context, said } = contextIn(root)
    const code = await reportLinks(context, lists, get)
    return { code, ...said }
  }

  it('needs a site', async () => {
    expect(await links('old.txt')).toEqual({
      code: 1,
      out: '',
      err: 'out/ contains no site: run npm run build first.\n',
    })
  })

  it('follows an index of site maps, and says what nothing answers and where it should lead', async () => {
    renameSync(smallExport(''), join(root, 'out'))
    writeFileSync(
      join(root, 'out/sitemap.xml'),
      '<urlset><url><loc>https://new.example/blog/post/</loc></url></urlset>',
    )
    writeFileSync(join(root, 'old.txt'), 'Pages\nhttps://old.example/gone/\n/blog/#top\n')
    expect(await links('https://old.example/map.xml', 'old.txt')).toEqual({
      code: 1,
      err: '',
      out: [
        'no address: old.txt:1: Pages',
        '4 old addresses: nothing answers 2 of them',
        '  /gone/',
        'For these there is a page of the same name. Give it the old address in aliases, or write in site.ts:',
        '  redirects: [',
        "    { from: '/2019/post.html', to: '/blog/post/' },",
        '  ],',
        '',
      ].join('\n'),
    })
  })

  it('says that all are answered', async () => {
    writeFileSync(join(root, 'old.txt'), '/blog/post\n')
    expect(await links('old.txt')).toEqual({ code: 0, out: '1 old address: all are answered\n', err: '' })
  })

  it('says which list cannot be read', async () => {
    expect((await links('none.txt')).err).toMatch(/^none\.txt cannot be read: ENOENT/)
    expect((await links('https://old.example/none.xml')).err).toBe(
      'https://old.example/none.xml cannot be read: the server answers 404\n',
    )
  })
})
