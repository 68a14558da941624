import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawGround, drawText } from '../../../components/card/card'
import { type Card, postCard, renderCard, siteCard, topicCard } from '../../../lib/cards'
import { site } from '../../../lib/site'
import { authorNamed, nastyTitles, posts, postWith } from '../../support/post'

const folder = mkdtempSync(join(tmpdir(), 'cards-'))
const project = process.cwd()

beforeAll(() => {
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'))
  process.chdir(folder)
})

afterAll(() => {
  process.chdir(project)
  rmSync(folder, { recursive: true })
})

describe('a share card', () => {
  it.each([
    'Say no',
    'A title of one hundred and twenty characters, which is the most that an author may write before the check refuses it ...',
    'W'.repeat(120),
    'متى تكتب الشيفرة بنفسك ومتى تفوّض العمل إلى فريقك',
    '何时亲自写代码，何时把工作交给团队',
    ...nastyTitles,
  ])('is a PNG of 1200 by 630 pixels and at most 100 kB: %s', async (title) => {
    const png = await drawn(await postCard(postWith({ title })))
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(png.length).toBeLessThanOrEqual(100_000)
  })

  it.each(['Say no', 'W'.repeat(120), '何'.repeat(120), 'a long word '.repeat(10)])(
    'keeps its text between its edges: %s',
    async (title) => {
      const { data, info } = await sharp(await drawn(await postCard(postWith({ title }))))
        .raw()
        .toBuffer({ resolveWithObject: true })
      const paper = data.subarray(0, 3)
      for (let y = 0; y < info.height; y += 1) {
        for (const x of [70, 1132]) {
          const at = (y * info.width + x) * info.channels
          expect(data.subarray(at, at + 3).equals(paper), `paper at ${x}, ${y}`).toBe(true)
        }
      }
      // Nothing between the title and the line of facts.
      for (let x = 0; x < info.width; x += 1) {
        const at = (536 * info.width + x) * info.channels
        expect(data.subarray(at, at + 3).equals(paper), `paper at ${x}, 536`).toBe(true)
      }
    },
  )

  it('says the topic, the title, the author and the day', async () => {
    const card = await postCard(postWith())
    expect([card.label.text, card.title.text, card.facts.text]).toEqual([
      'Delegation',
      'On delegation',
      'Ada Lovelace · 15 December 2025',
    ])
  })

  it('names the first of many authors', async () => {
    const authors = [authorNamed('A'), authorNamed('B'), authorNamed('C')] as const
    expect((await postCard(postWith({ authors }))).facts.text).toMatch(/^A and 2 others · /)
  })

  it('counts the articles of a topic', async () => {
    const card = await topicCard({ slug: 'x', label: 'Hiring', posts: posts(12) })
    expect([card.label.text, card.title.text, card.facts.text]).toEqual(['Topic', 'Hiring', '12 articles'])
  })

  it('is that of the site when the title cannot be drawn', async () => {
    const card = await postCard(postWith({ title: '🚀🚀' }))
    expect(card.title.text).toBe(site.line)
    expect(await drawn(card)).toEqual(await drawn(await siteCard()))
  })

  it('has the same bytes when it is drawn again, and is drawn once', async () => {
    const card = await postCard(postWith({ title: 'Twice' }))
    const before = await drawn(card)
    const files = await readdir('.next/cache/fulcrum/cards')
    expect(await drawn(card)).toEqual(before)
    expect(await readdir('.next/cache/fulcrum/cards')).toEqual(files)
    rmSync('.next', { recursive: true })
    expect(await drawn(card)).toEqual(before)
  })
})

function drawn(card: Card): Promise<Uint8Array> {
  return renderCard(card, drawGround(card), drawText(card))
}
