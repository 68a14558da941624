import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openCache, packFiles } from '@/lib/disk-cache'
import { indexFolder } from '../../support/finished-site'

/** Returns an exported folder with these files. */
async function siteWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'search-'))
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  return folder
}

/** Returns the path of a folder that does not exist yet. */
const newFolder = () => join(tmpdir(), `search-project-${randomUUID()}`)

const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><main>${body}</main></body></html>`

const article = (title: string, text: string) =>
  page(`<article data-pagefind-body data-pagefind-filter="year:2026" data-pagefind-meta="date:9 March 2026">
    <header class="article-head">
      <p class="print-source">https://example.org/</p>
      <p class="label" data-pagefind-meta="topics"><a href="/tags/teams/" data-pagefind-filter="topic">Teams</a> <a href="/tags/code/" data-pagefind-filter="topic">Code</a></p>
      <h1>${title}</h1><p class="facts">By somebody</p>
    </header>
    <nav class="toc"><details><summary>In this essay</summary></details></nav>
    <div class="prose"><h2 id="part">A part <a class="anchor" href="#part"></a></h2>${text}</div>
  </article>`)

/** Returns what the index stores about every page. */
async function fragments(folder: string) {
  const names = (await readdir(join(folder, 'pagefind', 'fragment'))).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = gunzipSync(await readFile(join(folder, 'pagefind', 'fragment', name))).toString()
      return JSON.parse(text.slice(text.indexOf('{')))
    }),
  )
}

async function bytesIn(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return Promise.all(files.sort().map(async (file) => [file.slice(folder.length), await readFile(file, 'base64')]))
}

test('articles are in the index with their topics, year, date and headings; other pages are not', async () => {
  const folder = await siteWith({
    'index.html': page('<h1>Home</h1>'),
    'tags/teams/index.html': page('<h1>Teams</h1>'),
    'blog/queues/index.html': article('Queues &amp; <i>tags</i>', '<p>Text of the part.</p>'),
  })
  expect(await indexFolder(folder, newFolder())).toMatch(/^1 text, \d+ kB$/)
  const [found, ...others] = await fragments(folder)
  expect(others).toEqual([])
  expect(found).toMatchObject({
    url: '/blog/queues/',
    filters: { topic: ['Teams', 'Code'], year: ['2026'] },
    meta: { title: 'Queues & tags', date: '9 March 2026', topics: 'Teams Code' },
    anchors: [{ element: 'h2', id: 'part', text: 'A part' }],
  })
})

test('a topic keeps its signs in the list that readers choose from', async () => {
  const folder = await siteWith({ 'blog/a/index.html': article('A', '').replaceAll('Teams', 'C#, C++ &amp; "x"') })
  await indexFolder(folder, newFolder())
  const [found] = await fragments(folder)
  expect(found.filters.topic).toEqual(['C#, C++ & "x"', 'Code'])
})

test('an excerpt is of the text: not of the title, labels, facts, contents, anchors and the source for print', async () => {
  const folder = await siteWith({ 'blog/a/index.html': article('Queues', '<p>Text of the part.</p>') })
  await indexFolder(folder, newFolder())
  const [found] = await fragments(folder)
  expect(found.content).toBe('A part Text of the part.')
})

test('an excerpt holds no names of files, marks, or links to other articles', async () => {
  const text = `<figure class="code"><figcaption class="code-title">sum.ts</figcaption><pre><code>add</code></pre></figure>
    <p>A claim<span class="support-mark"> [study 1]</span>.</p>
    <section class="sources"><h2 id="source-list">Sources</h2><ol><li>Somebody <a class="note-back">↩</a></li></ol></section>
    <footer class="article-foot"><h2 id="foot.next">Read next</h2><p>Another article</p></footer>`
  const folder = await siteWith({ 'blog/a/index.html': article('A', text) })
  await indexFolder(folder, newFolder())
  const [found] = await fragments(folder)
  expect(found.content).toBe('A part add A claim. Sources. Somebody')
})

test('the sentence under the title is known by name, for hits on the title', async () => {
  const folder = await siteWith({ 'blog/a/index.html': article('A', '<p class="stand">In one sentence.</p>') })
  await indexFolder(folder, newFolder())
  const [found] = await fragments(folder)
  expect(found.meta.stand).toBe('In one sentence.')
})

test('text about markup is found as it reads', async () => {
  const folder = await siteWith({ 'blog/a/index.html': article('A', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>') })
  await indexFolder(folder, newFolder())
  const [found] = await fragments(folder)
  expect(found.content).toContain('<script>alert(1)</script>')
})

test('the same pages give the same bytes', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `blog/post-${index}/index.html`,
      article(`Post ${index}`, `<p>${'word '.repeat(index)} number ${index}</p>`),
    ]),
  )
  const [first, second] = [await siteWith(files), await siteWith(files)]
  await indexFolder(first, newFolder())
  await indexFolder(second, newFolder())
  expect(await bytesIn(join(first, 'pagefind'))).toEqual(await bytesIn(join(second, 'pagefind')))
})

test('an index is taken from the cache while no article has changed', async () => {
  const project = newFolder()
  const cache = join(project, '.next/cache/fulcrum/search')
  const folder = await siteWith({ 'blog/a/index.html': article('A', '<p>Text</p>'), 'index.html': page('Old') })
  await indexFolder(folder, project)
  const [kept = '', ...others] = await readdir(cache)
  expect(others).toEqual([])
  await openCache('search', project).write(kept, packFiles([{ path: 'mark', content: Buffer.from('') }]))

  const same = await siteWith({ 'blog/a/index.html': article('A', '<p>Text</p>'), 'index.html': page('New') })
  await indexFolder(same, project)
  expect(await readdir(join(same, 'pagefind'))).toEqual(['mark'])

  const changed = await siteWith({ 'blog/a/index.html': article('A', '<p>Other</p>') })
  await indexFolder(changed, project)
  expect(await readdir(join(changed, 'pagefind'))).not.toContain('mark')
  expect((await fragments(changed))[0]?.content).toContain('Other')
  expect(await readdir(cache)).toHaveLength(1)
})

test('an index of which half is in the cache is made again', async () => {
  const project = newFolder()
  const cache = join(project, '.next/cache/fulcrum/search')
  const [first, second] = [
    await siteWith({ 'blog/a/index.html': article('A', '<p>Text</p>') }),
    await siteWith({ 'blog/a/index.html': article('A', '<p>Text</p>') }),
  ]
  await indexFolder(first, project)
  const kept = join(cache, `${(await readdir(cache))[0]}`)
  await truncate(kept, (await readFile(kept)).length / 2)
  await indexFolder(second, project)
  expect(await bytesIn(join(second, 'pagefind'))).toEqual(await bytesIn(join(first, 'pagefind')))
})

test('of Pagefind’s own files only those are kept that a search fetches', async () => {
  const folder = await siteWith({ 'blog/a/index.html': article('A', '<p>Text</p>') })
  await indexFolder(folder, newFolder())
  const names = (await readdir(join(folder, 'pagefind'))).filter((name) => !/^pagefind\.en_.*\.pf_meta$/.test(name))
  expect(names.sort()).toEqual([
    'filter',
    'fragment',
    'index',
    'pagefind-entry.json',
    'pagefind-worker.js',
    'pagefind.js',
    'wasm.en.pagefind',
  ])
})

test('a site without articles has no index', async () => {
  const folder = await siteWith({ 'index.html': page('<h1>Home</h1>') })
  expect(await indexFolder(folder, newFolder())).toBe('no texts, no index')
  expect(await readdir(folder)).toEqual(['index.html'])
})

test('the words of headers stand apart, and so do those of a form', async () => {
  const table =
    '<table><thead><tr><th>Share</th><th>Hours</th></tr></thead><tbody><tr><th>Code</th><td>4</td></tr></tbody></table>'
  const folder = await siteWith({
    'blog/a/index.html': article('A', `${table}<form><label>Ticked</label></form>`),
  })
  await indexFolder(folder, newFolder())
  const [found] = await fragments(folder)
  for (const word of ['Share', 'Hours', 'Code', 'Ticked']) expect(found?.content).toMatch(new RegExp(`\\b${word}\\b`))
})
