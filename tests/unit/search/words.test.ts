import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { indexFolder } from '../../support/finished-site'
import { createSearch } from '../../support/search'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** Returns the titles that a search finds, best first. */
let titlesFor: (words: string) => Promise<string[]>
let search: Awaited<ReturnType<typeof createSearch>>

beforeAll(async () => {
  const folder = await siteWith({
    'Why we chose C#': '<p>It compiles well. Topics: languages.</p>',
    'Moving to C++': '<p>C++ and the standard of C++, chapter by chapter.</p>',
    'The C compiler': '<p>C is old. C is small. Vitamin C in carrots. Catch, code, clear.</p>',
    'A year with .NET': '<p>We wrote .NET, on machines with F# too.</p>',
    'Fishing with nets': '<p>Nets are wide. A net, two nets.</p>',
    'Node.js in production': '<p>Node.js reads files.</p>',
    'Nodes of a tree': '<p>A node, another node, and notes about JSON.</p>',
    一个团队的质量: '<p>我们今天讨论如何带领一个技术<strong>团队</strong>，不失去信任。In Go 和 Rust。</p>',
    朝の会: '<p>品質が大切です。静かな水曜日のガイド。</p>',
    ทีมงาน: '<p>เราคุยกัน เรื่องคุณภาพและความไว้วางใจ</p>',
    Lamps: `<pre><code>lantern lantern lantern wick ${'oil '.repeat(40)}</code></pre><p>A lantern is lit at six.</p>`,
    Queues:
      '<p>It waits <math><semantics><msub><mi>Wsign</mi><mi>q</mi></msub>' +
      '<annotation encoding="application/x-tex">W_q = \\varrho</annotation></semantics></math> long.</p>',
    Joints:
      '<pre><code>alpha</code></pre><pre><code>beta</code></pre><dl><dt>gamma</dt><dd>delta</dd><dt>epsilon</dt></dl>' +
      '<figure><img alt=""><figcaption>zeta</figcaption></figure><p>eta</p><ul><li>theta</li><li>iota</li></ul>' +
      '<table><tr><th>kappa</th><th>lambda</th></tr><tr><td>mu</td><td>nu</td></tr></table>' +
      '<details><summary>xi</summary>omicron</details><blockquote>rho</blockquote><h3>sigma</h3>tau<br>upsilon',
  })
  await indexFolder(folder, await mkdtemp(join(tmpdir(), 'search-words-cache-')))
  search = await createSearch(folder)
  titlesFor = async (words) => (await search(words)).map(({ title }) => title)
})

describe('names with signs', () => {
  it.each([
    ['C#', 'Why we chose C#'],
    ['c#', 'Why we chose C#'],
    ['C++', 'Moving to C++'],
    ['C', 'The C compiler'],
    ['.NET', 'A year with .NET'],
    ['F#', 'A year with .NET'],
    ['Node.js', 'Node.js in production'],
  ])('%s finds what is about it first', async (words, title) => {
    expect((await titlesFor(words))[0]).toBe(title)
  })

  it('are found without their signs too, and read as they were written', async () => {
    expect(await titlesFor('net')).toContain('A year with .NET')
    const [hit] = await search('F#')
    expect(hit?.excerpt.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')).toBe(
      'We wrote .NET, on machines with [F#] too.',
    )
  })
})

describe('what is no form of the words', () => {
  it.each(['deligation', 'xylophone', 'C++ xylophone', 'F++', 'J', 'co', 'nodules', '!?', '。'])(
    'is not found by %s',
    async (words) => {
      expect(await titlesFor(words)).toEqual([])
    },
  )

  it('is not among what is: one letter is a word, and a stem is the same stem', async () => {
    expect(await titlesFor('C')).toEqual(['The C compiler'])
    expect(await titlesFor('compiling')).toContain('Why we chose C#')
    expect(await titlesFor('compil')).toHaveLength(2)
  })
})

describe('words that no space sets apart', () => {
  it.each([
    ['讨论', '一个团队的质量'],
    ['技术团队', '一个团队的质量'],
    ['"技术团队"', '一个团队的质量'],
    ['信任 Rust', '一个团队的质量'],
    ['质量', '一个团队的质量'],
    ['水曜日', '朝の会'],
    ['ガイド', '朝の会'],
    ['คุณภาพ', 'ทีมงาน'],
    ['ความไว้วางใจ', 'ทีมงาน'],
  ])('%s is found within a sentence', async (words, title) => {
    expect(await titlesFor(words)).toEqual([title])
  })

  it('are not found in another order', async () => {
    expect(await titlesFor('队团')).toEqual([])
    expect(await titlesFor('信任 Kotlin')).toEqual([])
  })

  it('are marked where they stand, in the text as it was written', async () => {
    const shown = async (words: string) =>
      (await search(words))[0]?.excerpt.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
    expect(await shown('带领')).toMatch(/^我们今天讨论如何\[带领\]一个技术团队，/)
    expect(await shown('Rust')).toMatch(/。In Go 和 \[Rust\]。$/)
    expect(await shown('คุยกัน')).toMatch(/^เรา\[คุยกัน\] เรื่องคุณภาพ/)
  })
})

it('code is shown only where no prose has the words', async () => {
  const shown = async (words: string) => (await search(words))[0]?.excerpt.map(({ text }) => text).join('')
  expect(await shown('lantern')).toMatch(/A lantern is lit/)
  expect(await shown('wick')).toMatch(/wick/)
})

it('a formula is found by its TeX, and not by each of its signs', async () => {
  expect(await titlesFor('varrho')).toEqual(['Queues'])
  expect(await titlesFor('Wsign')).toEqual([])
})

it('words of two blocks are two words', async () => {
  const words = 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron rho sigma tau upsilon'
  for (const word of words.split(' ')) expect(await titlesFor(`"${word}"`), word).toContain('Joints')
})

/** Returns an exported folder with one article per title. */
async function siteWith(articles: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'search-words-'))
  for (const [index, [title, text]] of Object.entries(articles).entries()) {
    await mkdir(join(folder, `${index}`))
    await writeFile(
      join(folder, `${index}`, 'index.html'),
      `<!DOCTYPE html><html lang="en"><body><article data-pagefind-body><header class="article-head"><h1>${title}</h1></header>${text}</article></body></html>`,
    )
  }
  return folder
}
