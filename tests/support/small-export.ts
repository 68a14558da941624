import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { hashSource } from '@/lib/export/facts/inline'
import { renderHeadersFile, renderRedirectsFile } from '@/lib/export/hosting/headers-file'
import { buildPolicy } from '@/lib/export/hosting/policy/build-policy'

const STYLE = 'p{color:green}'
const page = (title: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><style>${STYLE}</style><h1>${title}</h1></html>\n`

/** Creates a finished export with one file of every kind in the table of headers. Returns its folder. */
export function smallExport(basePath: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fulcrum-export-'))
  const href = (path: string) => basePath + path
  const { rules, redirects } = buildPolicy({
    inline: { scripts: [], styles: [hashSource(STYLE)] },
    runtimePages: [{ address: href('/counter/'), inline: { scripts: [hashSource('let n = 0')], styles: [] } }],
    redirects: [
      { from: href('/old-name'), to: href('/blog/post/') },
      { from: href('/2015/caf%C3%A9.html'), to: href('/blog/post/') },
      { from: href('/category/*'), to: href('/tags/:splat') },
      { from: href('/category/all/'), to: href('/blog/') },
      { from: href('/shop/*'), to: 'https://shop.example/:splat' },
      { from: href('/'), query: ['p', '12'], to: href('/blog/post/') },
      { from: href('/archives/'), query: ['p', '12'], to: href('/blog/post/'), status: 302 },
      { from: href('/feed/'), to: href('/feed.xml') },
    ],
    href,
  })
  const files: Readonly<Record<string, string>> = {
    'index.html': page('Home'),
    '404.html': page('Not found'),
    'blog/index.html': page('Articles'),
    'blog/post/index.html': page('A post'),
    'blog/post/index.md': '# A post\n',
    'blog/post/og.png': 'png',
    'blog/post/media/chart.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'about/media/chart.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'talks/a-talk/media/chart.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'media/0a1b-640.avif': 'avif',
    'counter/index.html': page('A counter'),
    'tags/topic/index.html': page('A topic'),
    'tags/topic/feed.xml': '<rss/>',
    'feed.xml': '<rss/>',
    'atom.xml': '<feed/>',
    'feed.json': '{}',
    'llms.txt': 'Fülcrum\n',
    'robots.txt': 'User-agent: *\n',
    'sitemap.xml': '<urlset/>',
    'manifest.webmanifest': '{}',
    'og.png': 'png',
    'favicon.ico': 'ico',
    'icons/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'icons/icon-192.png': 'png',
    'apple-touch-icon.png': 'png',
    'images/shared.webp': 'webp',
    'typefaces/serif.0a1b.woff2': 'woff2',
    'islands/theme.0a1b2c.js': 'export {}\n',
    'pagefind/pagefind.js': 'export {}\n',
    'pagefind/pagefind-worker.js': '\n',
    'pagefind/pagefind-entry.json': '{}',
    'pagefind/pagefind.en_0a1b.pf_meta': 'meta',
    'pagefind/fragment/en_0a1b.pf_fragment': 'fragment',
    'pagefind/index/en_0a1b.pf_index': 'index',
    _headers: renderHeadersFile(rules),
    _redirects: renderRedirectsFile(redirects),
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}
