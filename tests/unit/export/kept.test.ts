import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Export, ExportError, finishExport, type KeptPages, loadPolicy } from '@/lib/export'
import { listFiles } from '@/lib/list-files'
import { site } from '@/lib/site'
import { exportIn } from '../../support/export-in'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-'))
})

afterEach(() => rmSync(root, { recursive: true }))

test('a build that keeps pages ends as one that strips them all', async () => {
  const whole = await finish(rawExport(['', 'a', 'b', 'c']))
  const raw = rawExport(['', 'b'], ['a', 'b', 'c'])
  const part = await finish(raw, keep(whole, ['a', 'c'], raw))
  expect(part.pages.map(({ facts }) => facts.file)).toEqual(['blog/b/index.html', 'index.html'])
  expect(filesIn(part)).toEqual(filesIn(whole))
  expect(part.printed.slice(2)).toEqual(whole.printed.slice(2))
})

test('a build that keeps every page strips none, and needs nothing of Next', async () => {
  const whole = await finish(rawExport(['', 'a', 'b']))
  const raw = rawExport([], ['a', 'b'])
  rmSync(raw.next, { recursive: true })
  const again = await finish(raw, keep(whole, ['', 'a', 'b'], raw))
  expect(again.pages).toEqual([])
  expect(filesIn(again)).toEqual(filesIn(whole))
})

test('a kept page that is in the folder already is left as it is', async () => {
  const whole = await finish(rawExport(['', 'a', 'b']))
  const raw = rawExport(['', 'b'], ['a', 'b'])
  const kept = keep(whole, ['a'], raw)
  await kept.place()
  const before = statSync(join(raw.folder, 'blog/a/index.html'))
  const again = await finish(raw, { ...kept, place: async () => {} })
  expect(statSync(join(raw.folder, 'blog/a/index.html'))).toEqual(before)
  expect(filesIn(again)).toEqual(filesIn(whole))
})

test('what a kept page needs is checked, and allowed by the policy', async () => {
  const whole = await finish(rawExport(['', 'a', 'b']))
  const raw = rawExport(['', 'a'], ['a'])
  const kept = keep(whole, ['a'], raw)
  const error = await finish(raw, kept).catch((thrown) => thrown)
  expect(error).toBeInstanceOf(ExportError)
  expect(error.faults).toEqual([{ file: 'blog/a/index.html', reason: '/blog/b/ leads nowhere' }])
  const [inline] = kept.pages[0]?.inline ?? []
  const policies = loadPolicy(raw.folder).rules.map(({ headers }) => headers['Content-Security-Policy'])
  expect(policies.join()).toContain(inline?.hash)
})

test('the search index holds kept articles, whose texts are read only if an article has changed', async () => {
  const whole = await finish(rawExport(['', 'a', 'b']))
  const asked: string[] = []
  const build = async (raw: Export) => {
    const kept = keep(whole, ['a'], raw)
    await finish(raw, {
      ...kept,
      readSearch: (file) => {
        asked.push(file)
        return kept.readSearch(file)
      },
    })
  }
  await build({ ...rawExport(['', 'b'], ['a', 'b']), next: whole.next })
  expect(asked).toEqual([])
  await build(rawExport(['', 'b'], ['a', 'b']))
  expect(asked).toEqual(['blog/a/index.html'])
})

/** Writes what Next leaves of a home page (``) and articles, which all link to the `listed` ones. */
function rawExport(slugs: readonly string[], listed = slugs.filter(Boolean)): Export {
  const home = mkdtempSync(join(root, 'project-'))
  const links = listed.map((slug) => `<a href="/blog/${slug}/">${slug}</a>`).join(' ')
  const addresses = ['/', ...listed.map((slug) => `/blog/${slug}/`)]
  const manifest =
    'globalThis.__RSC_MANIFEST["/page"] = {"clientModules":{"[project]/node_modules/next/dist/x.js":{"id":1}}};'
  const files = {
    '.next/server/app/page_client-reference-manifest.js': manifest,
    'out/sitemap.xml': `<urlset>${addresses.map((path) => `<url><loc>${site.url}${path}</loc></url>`).join('')}</urlset>`,
    'out/_next/static/chunks/runtime.js': 'runtime',
    'out/_next/static/css/a.css': 'p{margin:0}',
    ...Object.fromEntries(slugs.map((slug) => [`out/${fileOf(slug)}`, page(slug, links)])),
    ...Object.fromEntries(
      slugs.map((slug) => [`out/${fileOf(slug).replace('.html', '.txt')}`, '1:I[1,[],"default"]\n']),
    ),
  }
  for (const [file, text] of Object.entries(files)) write(join(home, file), text)
  return exportIn(home)
}

function page(slug: string, links: string): string {
  const address = slug === '' ? '/' : `/blog/${slug}/`
  const mark = slug === '' ? '' : ' data-pagefind-body'
  return `<html lang="en"><head><title>T</title><meta name="description" content="D"><link rel="canonical" href="${site.url}${address}"><link rel="stylesheet" href="/_next/static/css/a.css"></head><body><main${mark}><h1>${slug}</h1><p>Text of ${slug}</p><p>${links}</p></main><script src="/_next/static/chunks/runtime.js"></script></body></html>`
}

async function finish(raw: Export, kept?: KeptPages) {
  const printed: string[] = []
  const { pages } = await finishExport(kept ? { ...raw, kept } : raw, [], (line) => printed.push(line))
  return { folder: raw.folder, next: raw.next, pages, printed }
}

/** Keeps pages of a finished build for another one, as a store does. */
function keep({ folder, pages }: Awaited<ReturnType<typeof finish>>, slugs: readonly string[], to: Export): KeptPages {
  const files = slugs.map(fileOf)
  const facts = pages.map((finished) => finished.facts).filter(({ file }) => files.includes(file))
  return {
    pages: JSON.parse(JSON.stringify(facts)),
    place: async () => {
      for (const file of files) write(join(to.folder, file), readFileSync(join(folder, file)))
    },
    readSearch: async (file) => pages.find((finished) => finished.facts.file === file)?.search ?? '',
  }
}

const fileOf = (slug: string) => (slug === '' ? 'index.html' : `blog/${slug}/index.html`)

function filesIn({ folder }: Pick<Export, 'folder'>) {
  return listFiles(folder).map((file) => [file, readFileSync(join(folder, file), 'base64')])
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
