import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kinds } from '../../../lib/content'
import { findFences, isExample } from '../../../lib/guide'
import settings from '../../site/site'
import { post, siteWith } from '../../support/site'

const guide = readFileSync('docs/authoring.md', 'utf8')
const fences = findFences(guide)
const files = fences.filter((fence) => isExample(fence) && fence.title !== undefined)
const bodies = fences.filter((fence) => isExample(fence) && fence.title === undefined)
const mistakes = fences.filter(({ isMistake }) => isMistake)

/** The heading of each kind's table of front matter, and its keys. */
const tables = Object.values(kinds).map(({ guide, schema }): [string, typeof schema] => [guide, schema])

/** The files that the examples show, in the folder with this name. */
const shownIn = (folder: string) =>
  Object.fromEntries(
    readdirSync('docs/examples').map((name) => [`posts/${folder}/${name}`, readFileSync(join('docs/examples', name))]),
  )
/** The references that they cite. */
const references = fences.filter(({ title }) => title?.endsWith('.bib'))
const whole = {
  ...Object.fromEntries([...files, ...references].map(({ title, body }) => [title ?? '', body])),
  ...shownIn('the-cost-of-a-queue'),
}

describe('the author’s guide', () => {
  it('has whole files of every kind, parts of bodies in both formats, and a mistake', () => {
    const kinds = files.map(({ title = '' }) => /^(\w+)(?:\/.*)?\.(mdx?)$/.exec(title)?.slice(1).join(' '))
    expect(new Set(kinds)).toEqual(
      new Set(['posts mdx', 'pages md', 'home mdx', 'slots mdx', 'slots md', 'talks md', 'authors md']),
    )
    expect(new Set(bodies.map(({ language }) => language))).toEqual(new Set(['md', 'mdx']))
    expect(mistakes.length).toBeGreaterThan(0)
  })

  it('shows files that load together without a mistake or a warning', async () => {
    const content = await siteWith(whole).load({ drafts: true })
    expect(content.problems).toEqual([])
    expect(content.posts).toHaveLength(files.filter(({ title }) => title?.startsWith('posts/')).length)
    expect(content.posts.find(({ slug }) => slug === 'half-a-thought')?.status).toBe('draft')
  })

  it.each(bodies)('shows a part of a body that works: line $line', { timeout: 60_000 }, async ({ language, body }) => {
    const site = siteWith({
      ...whole,
      [`posts/example/index.${language}`]: post({ title: 'Example' }, body),
      ...shownIn('example'),
    })
    expect((await site.load()).problems).toEqual([])
  })

  it('shows captions as they lie beside its film', () => {
    expect(fences.find(({ title }) => title === 'demo.vtt')?.body).toBe(readFileSync('docs/examples/demo.vtt', 'utf8'))
  })

  it.each(mistakes)(
    'shows a mistake and its report: line $line',
    { timeout: 60_000 },
    async ({ title = '', body, line }) => {
      const report = fences.find((fence) => fence.line > line && fence.title === 'npm run check')
      const { code, out } = await siteWith({ [title]: body }).check()
      expect(out).toBe(report?.body)
      expect(code).toBe(1)
    },
  )

  it.each([...tables, ['Settings', settings]])(
    'explains in its table every key there is, and none that there is not: %s',
    (heading, keys) => {
      expect(keysOf(heading).sort()).toEqual(Object.keys(keys).sort())
    },
  )

  it('names the slugs that a post may not have', async () => {
    const { reservedPosts } = await import('../../../lib/urls')
    const row = guide.split('\n').find((line) => line.startsWith('| `slug` | the last part'))
    for (const slug of reservedPosts) expect(row).toContain(`\`${slug}\``)
  })

  it('says which fields are required, and no others', () => {
    for (const [heading, shape] of tables) {
      const said = rowsOf(heading).filter((row) => /\| required(?:;| \|)/.test(row))
      const required = Object.entries(shape).flatMap(([key, kind]) => ('required' in kind ? [key] : []))
      expect(said.flatMap(keysIn)).toEqual(required)
    }
  })

  it.each(tables)('gives the longest text that a field accepts: %s', (heading, shape) => {
    for (const row of rowsOf(heading)) {
      const longest = /(?:at most|1 to) (\d+) characters|, (\d+) at most/.exec(row)?.slice(1).find(Boolean)
      const [key = ''] = keysIn(row)
      if (longest === undefined) continue
      const accepts = (value: string) =>
        [value, [value]].some((written) => shape[key]?.schema.safeParse(written).success === true)
      const text = 'a'.repeat(Number(longest))
      expect([key, accepts(text), accepts(`${text}a`)]).toEqual([key, true, false])
    }
  })
})

/** Returns the table rows under a level-2 heading whose first cell names keys. */
function rowsOf(heading: string): string[] {
  const [, section = ''] = guide.split(`\n## ${heading}\n`)
  const [own = ''] = section.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').split(/\n## /)
  return own.split('\n').filter((line) => /^\| `\w+`/.test(line))
}

const keysOf = (heading: string): string[] => rowsOf(heading).flatMap(keysIn)

function keysIn(row: string): string[] {
  return [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].flatMap(([, key]) => key ?? [])
}
