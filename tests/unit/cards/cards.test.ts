import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Card, pageCard, postCard, renderCard, siteCard, toolCard, topicCard } from '../../../lib/cards'
import { site } from '../../../lib/site'
import { authorNamed, nastyTitles, pageWith, posts, postWith } from '../../support/post'

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

const cardOf = (title: string): Card => ({
  label: 'A topic, and quite long',
  title,
  sentence: 'What to keep, and what to hand over.',
})

/** Titles that break in unusual places, or nowhere. */
const longTitles = [
  'W'.repeat(120),
  `Why \`std::map<std::string,std::vector<${'int,'.repeat(12)}>>\` is slow, and what to use instead`,
  'Build-or-buy-or-borrow-and-other-three-way-questions-that-a-head-of-engineering-answers-too-fast-in-the-first-week',
  'On read/write/append/delete/rename/copy/move/list-heavy workloads, and what throughput/latency/cost says of them',
  'https://example.org/the/address/of/a/page/that/has/no/end/and/no/space/in/it?page=1&of=2&and=3#and-a-part-of-it',
  'One—two—three—four—five—six—seven—eight—nine—ten—eleven—twelve—thirteen—fourteen—fifteen—sixteen—seventeen—',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft und andere Rindfleischetiketten',
  '当一个团队从五个人变成五十个人的时候，过去行之有效的那些办法会一个接一个地失效，而负责人往往是最后一个发现的',
  'チームが五人から五十人になるとき、これまでうまくいっていたやり方は一つずつ通用しなくなり、責任者は最後に気づくことが多い。',
  '다섯 명이던 팀이 쉰 명이 되면 지금까지 통하던 방법이 하나씩 통하지 않게 되고 책임자는 대개 마지막에야 그것을 알아차린다',
  'เมื่อทีมโตจากห้าคนเป็นห้าสิบคนวิธีที่เคยได้ผลก็จะค่อยๆใช้ไม่ได้ทีละอย่างและหัวหน้ามักเป็นคนสุดท้ายที่รู้ตัว',
  'عندما يكبر الفريق من خمسة أشخاص إلى خمسين تتوقف الطرق التي نجحت سابقًا واحدة تلو الأخرى ويكون المسؤول آخر من يلاحظ',
  'כשצוות גדל מחמישה אנשים לחמישים, הדרכים שעבדו עד כה מפסיקות לעבוד בזו אחר זו, והמנהל הוא לרוב האחרון שמבחין בכך',
  'जब टीम पाँच लोगों से पचास की हो जाती है तब जो तरीके काम करते थे वे एक-एक करके काम करना बंद कर देते हैं',
  'KHI ĐỘI NGŨ LỚN TỪ NĂM NGƯỜI LÊN NĂM MƯƠI NGƯỜI, NHỮNG CÁCH LÀM CŨ SẼ LẦN LƯỢT KHÔNG CÒN HIỆU QUẢ NỮA',
  'What does not fit, and never will. '.repeat(20),
  '何'.repeat(400),
]

describe('a share card', () => {
  it.each(['Say no', ...longTitles, ...nastyTitles])(
    'is a PNG of 1200 by 630 pixels and at most 60 kB: %s',
    async (title) => {
      const png = await renderCard(cardOf(title))
      expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
      expect(png.length).toBeLessThanOrEqual(60_000)
    },
  )

  it.each(['Say no', 'Á', 'Ế', 'ที่ดี', 'قِمَّة', ...longTitles, ...nastyTitles.filter((title) => !title.includes('𝒳'))])(
    'keeps the title between its edges, the label and the facts: %s',
    async (title) => {
      const { data, info } = await sharp(await renderCard(cardOf(title)))
        .raw()
        .toBuffer({ resolveWithObject: true })
      const isPaper = (x: number, y: number) => {
        const at = (y * info.width + x) * info.channels
        return data.subarray(at, at + 3).equals(data.subarray(0, 3))
      }
      const rows = Array.from({ length: info.height }, (_, y) => y)
      const columns = Array.from({ length: info.width }, (_, x) => x)
      expect(rows.filter((y) => !isPaper(66, y) || !isPaper(1134, y))).toEqual([])
      expect(columns.filter((x) => !isPaper(x, 177) || !isPaper(x, 506))).toEqual([])
    },
  )

  it('cuts what is too long for a line', async () => {
    const long = 'A name without an end '.repeat(10)
    const { data, info } = await sharp(await renderCard({ label: long, title: 'Short', sentence: long }))
      .raw()
      .toBuffer({ resolveWithObject: true })
    const column = (x: number) =>
      Array.from({ length: info.height }, (_, y) => (y * info.width + x) * info.channels)
        .filter((at) => !data.subarray(at, at + 3).equals(data.subarray(0, 3)))
        .map((at) => Math.floor(at / info.channels / info.width))
    // Nothing reaches into the margin.
    expect(column(1132)).toEqual([])
  })

  it('says the topic, the author, the title and the excerpt', () => {
    expect(postCard(postWith())).toEqual({
      label: 'Delegation · Ada Lovelace',
      title: 'On delegation',
      sentence: postWith().excerpt,
    })
  })

  it('names the first of many authors', () => {
    const authors = [authorNamed('A'), authorNamed('B'), authorNamed('C')] as const
    expect(postCard(postWith({ authors })).label).toMatch(/ · A and 2 others$/)
  })

  it('of a page says its title and its excerpt, and that of a talk where it took place', () => {
    const page = pageWith({ title: 'On rewrites', excerpt: 'Half an hour.' })
    expect(pageCard(page)).toEqual({ label: '', title: 'On rewrites', sentence: 'Half an hour.' })
    expect(pageCard({ ...page, details: { facts: ['An evening, Leipzig'] } }).label).toBe('An evening, Leipzig')
  })

  it('of a topic does not change when an essay is added', () => {
    const card = topicCard({ slug: 'x', label: 'Hiring', posts: posts(12) })
    expect(card).toEqual({ label: 'Topic', title: 'Hiring', sentence: site.line })
    expect(topicCard({ slug: 'x', label: 'Hiring', posts: posts(13) })).toEqual(card)
  })

  it('of a tool says its kind, its title and the text it is from', () => {
    const tool = { id: 'x', kind: 'Decision', title: 'Do it myself?', document: postWith() }
    expect(toolCard(tool, 'Decision guide')).toEqual({
      label: 'Decision guide',
      title: 'Do it myself?',
      sentence: 'From “On delegation”',
    })
  })

  it('is that of the site when the title cannot be drawn', async () => {
    expect(siteCard().title).toBe(site.line)
    const card = await renderCard(siteCard())
    expect(await renderCard(cardOf('🚀🚀'))).toEqual(card)
    expect(await renderCard(cardOf('ᏣᎳᎩ to code'))).toEqual(card)
    expect(await renderCard(cardOf('To code'))).not.toEqual(card)
  })

  it('is drawn once', async () => {
    const before = await renderCard(cardOf('Twice'))
    const kept = join(folder, '.next/cache/fulcrum/cards')
    const files = readdirSync(kept)
    expect(await renderCard(cardOf('Twice'))).toEqual(before)
    expect(readdirSync(kept)).toEqual(files)
  })

  it('can be asked for by many at once', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => renderCard(cardOf('For several posts'))))
    expect(new Set(all.map((png) => Buffer.from(png).toString('base64'))).size).toBe(1)
  })

  it('has the same bytes in another process, whatever was drawn before', async () => {
    const titles = ['On delegation', 'Ещё раз', '何时亲自写代码', 'متى تكتب', 'e\u0323\u0302 and ё']
    const before = []
    for (const title of titles) before.push(await renderCard(cardOf(title)))
    rmSync(join(folder, '.next'), { recursive: true })
    vi.resetModules()
    const fresh = await import('../../../lib/cards')
    for (const [index, title] of [...titles.entries()].reverse()) {
      expect(Buffer.from(await fresh.renderCard(cardOf(title))).equals(before[index] ?? new Uint8Array())).toBe(true)
    }
  })
})
