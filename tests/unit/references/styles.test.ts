import { describe, expect, it } from 'vitest'
import { checkStyle, loadProcessor, type Reference, setText } from '../../../lib/references'

const style = (
  parts: { readonly kind?: string; readonly cite?: string; readonly list?: string; readonly info?: string } = {},
) =>
  `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="${parts.kind ?? 'in-text'}" version="1.0">
  <info><title>Own</title><id>own</id><updated>2026-01-01T00:00:00+00:00</updated>${parts.info ?? ''}</info>
  <citation><layout prefix="&lt;" suffix="&gt;" delimiter="; ">${parts.cite ?? '<text variable="title"/>'}</layout></citation>
  ${parts.list ?? '<bibliography><layout><text variable="title"/></layout></bibliography>'}
</style>`

const work = (id: string, more: Partial<Reference> = {}): [string, Reference] => [
  id,
  {
    id,
    type: 'book',
    title: `Title ${id}`,
    author: [{ family: 'Doe', given: 'J' }],
    issued: { 'date-parts': [[2004]] },
    ...more,
  },
]
const group = (...keys: string[]) => ({
  works: keys,
  cites: keys.map((key) => ({ key, prefix: '', suffix: '', hidesAuthor: false })),
})

describe('a style file', () => {
  it('is accepted if it sets citations in the text, and is used as it is', async () => {
    expect(checkStyle(style())).toBeUndefined()
    const processor = await loadProcessor({ name: './own.csl', xml: style() }, 'en')
    const set = setText(processor, new Map([work('a')]), [group('a')])
    expect(set.groups[0]).toMatchObject([
      { value: '<' },
      { tagName: 'a', properties: { dataWork: 'a' } },
      { value: '>' },
    ])
    expect(set.list).toMatchObject([{ work: 'a', content: [{ value: 'Title a' }] }])
  })

  it.each([
    ['2:82', 'this style puts citations in notes', style({ kind: 'note' })],
    ['1:24', 'it is not XML: unclosed tag: style', '<style class="in-text">'],
    ['1:6', 'expected a style, found <html>', '<html></html>'],
    [
      '3:157',
      'this style only names another one',
      style({ info: '<link rel="independent-parent" href="http://x.example/apa"/>' }),
    ],
    ['1:1', 'a style says how citations and how the list are set, and this one does not say both', style({ list: '' })],
    [
      '1:45',
      'a style has no document type',
      `<!DOCTYPE style [<!ENTITY a "aaaaaaaaaaaaaa">]>${style().replace(/^.*\n/, '')}`,
    ],
  ])('is refused at %s: %s', (place, message, xml) => {
    const mistake = checkStyle(xml)
    expect(mistake?.message).toBe(message)
    expect(mistake?.line).toBe(Number(place.split(':')[0]))
  })
})

describe('citations in a style', () => {
  const works = new Map([work('a'), work('b'), work('c', { author: [{ family: 'Poe' }] })])

  it.each(['apa', 'harvard1', 'vancouver'])(
    'link every work, and are the same whatever was set before: %s',
    async (name) => {
      const processor = await loadProcessor({ name }, 'en')
      const groups = [group('a'), group('b', 'a', 'c'), { works: ['c'] }]
      const set = setText(processor, works, groups)
      const linked = set.groups.map((nodes) => JSON.stringify(nodes).match(/"dataWork":"\w"/g)?.length ?? 0)
      expect(linked).toEqual([1, 3, 0])
      expect(set.list.map(({ work }) => work).sort()).toEqual(['a', 'b', 'c'])
      setText(processor, works, [group('c'), group('b')])
      expect(setText(processor, works, groups)).toEqual(set)
    },
    60_000,
  )
})
