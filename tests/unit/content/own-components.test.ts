import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadArtifact } from '../../../lib/mdx'
import { ownComponent } from '../../support/own-components'
import { post, siteWith } from '../../support/site'

const PRICE = ownComponent(
  '{ props: { value: z.number(), unit: z.string().optional() } }, ({ value, unit = \'EUR\' }) => <p className="font-bold">{value} {unit}</p>',
)

/** Loads a site with one component and one post, and returns the report and the post's artifact. */
async function shown(file: string, source: string, body: string) {
  const site = siteWith({ [`components/${file}`]: source, 'posts/a.mdx': post({}, body) })
  const { posts, problems } = await site.load()
  const said = problems.map(({ file, line, column, rule, message, hint }) =>
    [`${file}:${line ?? ''}:${column ?? ''}`, rule, message, hint].join(' | '),
  )
  return { said, artifact: posts[0] && (await loadArtifact(posts[0].artifact)), site }
}

describe('a component of the publication', () => {
  test('is a file in content/components, and is shown as HTML without any code', async () => {
    const { said, artifact } = await shown('price-tag.tsx', PRICE, '<PriceTag value={3} />')
    expect(said).toEqual([])
    expect(artifact?.code).toContain('font-bold')
    expect(artifact?.code).toContain('3 EUR')
    expect(artifact?.code).not.toContain('PriceTag,')
  })

  test('reads as plain Markdown and in feeds, made from its HTML', async () => {
    const view = '({ children }) => <section><h3>Recipe</h3><ul><li>one <b>egg</b></li></ul>{children}</section>'
    const { artifact } = await shown(
      'recipe.tsx',
      ownComponent(`{ children: 'blocks' }, ${view}`),
      '<Recipe>\n\nStir *well*.\n\n</Recipe>',
    )
    expect(artifact?.markdown).toBe('### Recipe\n\n- one **egg**\n\nStir *well*.\n')
    expect(artifact?.feedHtml).toBe(
      '<h3>Recipe</h3>\n<ul>\n<li>one <strong>egg</strong></li>\n</ul>\n<p>Stir <em>well</em>.</p>',
    )
  })

  test('may say itself what it is in Markdown', async () => {
    const plain = "plain: ({ of, content }) => ['**', of, ':**\\n\\n', content].join('')"
    const { artifact } = await shown(
      'box.tsx',
      ownComponent(
        `{ props: { of: z.string() }, children: 'blocks', ${plain} }, ({ of, children }) => <div>{of}{children}</div>`,
      ),
      '<Box of="Tea">\n\nHot.\n\n- one\n\n</Box>',
    )
    expect(artifact?.markdown).toBe('**Tea:**\n\nHot.\n\n- one\n')
  })

  test('gets the utilities of Tailwind that it names, once, and a page without it gets none', async () => {
    const { artifact } = await shown('price-tag.tsx', PRICE, '<PriceTag value={3} />\n\n<PriceTag value={4} />')
    expect(artifact?.code.match(/\.font-bold\{[^}]*\}/g)).toHaveLength(1)
    const { artifact: other } = await shown('price-tag.tsx', PRICE, 'None.')
    expect(other?.code).not.toContain('font-bold')
  })

  test('may stand in a line of text', async () => {
    const { said, artifact } = await shown(
      'key.tsx',
      ownComponent("{ inline: true, children: 'inline' }, ({ children }) => <kbd>{children}</kbd>"),
      'Press <Key>Esc</Key> now.',
    )
    expect(said).toEqual([])
    expect(artifact?.code).toContain('Press <kbd>Esc</kbd> now.')
    expect(artifact?.markdown).toBe('Press Esc now.\n')
  })

  test('may have links, which are checked, and hold other components', async () => {
    const box = ownComponent(
      "{ props: { to: z.string() }, children: 'blocks' }, ({ to, children }) => <div><a href={to}>More</a>{children}</div>",
    )
    const { said } = await shown('box.tsx', box, '<Box to="/blog/nowhere/">\n\n<Aside title="A">b</Aside>\n\n</Box>')
    expect(said).toEqual([expect.stringMatching(/^posts\/a\.mdx:8:1 \| broken-link \|/)])
  })

  test('is compiled again when it changes, and so are only the texts that use it', async () => {
    const site = siteWith({
      'components/price-tag.tsx': PRICE,
      'posts/a.mdx': post({}, '<PriceTag value={3} />'),
      'posts/b.mdx': post({ title: 'Another' }, 'None.'),
    })
    const digests = async () => new Map((await site.load()).posts.map(({ slug, digest }) => [slug, digest]))
    const before = await digests()
    writeFileSync(join(site.root, 'components', 'price-tag.tsx'), PRICE.replace('EUR', 'USD'))
    const after = await digests()
    expect(after.get('a')).not.toBe(before.get('a'))
    expect(after.get('b')).toBe(before.get('b'))
  })
})

describe('a class', () => {
  const box = (view: string) => ownComponent(`{ props: { wide: z.boolean() } }, ({ wide }) => ${view}`)
  const warned = async (view: string, files: Readonly<Record<string, string>> = {}) => {
    const site = siteWith({ 'components/box.tsx': box(view), 'posts/a.mdx': post(), ...files })
    return (await site.load()).problems.map(({ file, line, column, rule, severity, message, hint }) =>
      [`${file}:${line}:${column}`, rule, severity, message, hint].join(' | '),
    )
  }
  const report = (place: string, name: string, hint: string) =>
    `components/box.tsx:${place} | unknown-class | warning | "${name}" is no class of Tailwind's, and no style sheet of the site has a rule for it | ${hint}`

  test('that is misspelt is a warning, with what was meant, whether a text shows the component or not', async () => {
    expect(await warned('<p className="font-bodl hover:bg-wsh/50">{wide}</p>')).toEqual([
      report('4:94', 'font-bodl', 'did you mean font-bold?'),
      report('4:104', 'hover:bg-wsh/50', 'did you mean hover:bg-wash/50?'),
    ])
    const parts = ["<p className={wide ? 'max-w-xll' : `p-4 m-", '{4} zzzzzzzzzz`}>{wide}</p>']
    expect(await warned(parts.join('$'))).toEqual([
      expect.stringContaining('"max-w-xll"'),
      expect.stringContaining('"zzzzzzzzzz"'),
    ])
  })

  test('of Tailwind, of the brand, of the engine, of brand/style.css, or one that only marks is none', async () => {
    const classes =
      'font-bold md:hover:underline text-[13px] -mt-2 bg-wash/50 dark:text-quiet group peer/a facts callout mine'
    const css = '.mine::before { content: "x"; }'
    expect(await warned(`<p className="${classes}">{wide}</p>`, { 'brand/style.css': css })).toEqual([])
  })
})

describe('a mistake', () => {
  test.each([
    ['an unknown prop', '<PriceTag value={3} vlaue={4} />', 'unknown-prop', 'it accepts value, unit'],
    ['a missing prop', '<PriceTag />', 'component-props', 'add value'],
    ['a wrong prop', '<PriceTag value="3" />', 'component-props', 'price'],
    ['a misspelt name', '<PriceTga value={3} />', 'unknown-component', 'did you mean <PriceTag>?'],
    ['something between its tags', '<PriceTag value={3}>\n\nText\n\n</PriceTag>', 'component-children', ''],
  ])('in a text is reported there: %s', async (_, body, rule, hint) => {
    const { said } = await shown('price-tag.tsx', PRICE, body)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(`| ${rule} |`)
    if (hint !== 'price') expect(said[0]).toContain(hint)
  })

  test.each([
    [
      'price.tsx',
      'export const a = 1',
      'components/price.tsx:: | own-component | this file does not export a component',
    ],
    ['Price.tsx', PRICE, 'components/Price.tsx:: | own-component | the file of a component has lower case letters'],
    [
      'figure.tsx',
      PRICE,
      'components/figure.tsx:: | own-component | <Figure> is a component of the engine | rename it, for example to our-figure.tsx',
    ],
    ['price.tsx', `${PRICE}\nconst =`, 'components/price.tsx:7:7 | own-component |'],
    [
      'price.tsx',
      `import fs from 'node:fs'\n${PRICE}fs.rmSync`,
      'components/price.tsx:1:16 | own-component | Could not resolve "node:fs" | a component may import react',
    ],
    [
      'price.tsx',
      `import './a.css'\n${PRICE}`,
      'components/price.tsx:1:8 | own-component | Could not resolve "./a.css"',
    ],
  ])('in its file is reported there, whoever uses it: %s %#', async (file, source, expected) => {
    const { said } = await shown(file, source, 'Text.')
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(expected)
  })

  test('is two files with one name', async () => {
    const site = siteWith({ 'components/a-1.tsx': PRICE, 'components/a1.tsx': PRICE })
    expect((await site.load()).problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'components/a1.tsx: a-1.tsx is already <A1>',
    ])
  })

  test.each([
    [
      'throws when it is loaded',
      ownComponent('{}, () => null', "throw new TypeError('no luck');\n"),
      '1:7',
      'TypeError: no luck',
    ],
    ['exports something else', 'export default 3', '', 'its default export is not a component'],
    [
      'throws when it is shown',
      ownComponent('{}, () => {\n  throw new TypeError("no luck")\n}'),
      '5:9',
      'TypeError: no luck',
    ],
    ['waits', ownComponent('{}, async () => <p>late</p>'), '', 'its view waits for something'],
    [
      'asks the network',
      ownComponent('{}, () => { fetch("https://example.org") }'),
      '4:44',
      'ReferenceError: fetch is not defined',
    ],
    [
      'looks for the environment',
      ownComponent('{}, () => process.env.HOME'),
      '4:',
      'ReferenceError: process is not defined',
    ],
  ])('is reported where it is used and where it comes from: it %s', async (_, source, place, message) => {
    const { said } = await shown('bad.tsx', source, 'Text.\n\n<Bad />\n\n<Bad />')
    expect(said.filter((line) => line.startsWith('posts/a.mdx'))).toHaveLength(2)
    expect(said.at(-1)).toContain(`posts/a.mdx:12:1 | own-component | <Bad> cannot be shown: ${message}`)
    if (place === '') return
    expect(said[0]?.startsWith(`components/bad.tsx:${place}`), said[0]).toBe(true)
    expect(said[0]).toContain(`a text that uses <Bad> cannot show it: ${message}`)
  })

  test('is a loop that never ends, in its props', async () => {
    const loop = '{ props: { a: z.string().optional().refine(() => { for (;;); }) } }, () => null'
    const { said } = await shown('bad.tsx', ownComponent(loop), '<Bad />')
    expect(said.join()).toMatch(/posts\/a\.mdx:8:1 \| [\w-]+ \| .*it takes more than 5 seconds/)
  })

  test.each([
    ['<script>alert(1)</script>', 'it contains <script>'],
    ["<p style={{ color: 'red' }}>a</p>", '<p> in it has style'],
    ['<iframe src="https://example.org/" />', 'it contains <iframe>'],
    ['<a href="javascript:alert(1)">a</a>', 'cannot be shown'],
    ['<div dangerouslySetInnerHTML={{ __html: "<img src=x onerror=alert(1)>" }} />', '<img> in it has onerror'],
    ['<video src="https://example.org/a.mp4" />', '<video> in it has src of another site'],
    ['<h1>a</h1>', 'it contains <h1>'],
  ])('is HTML that no page may hold: %s', async (html, message) => {
    const { said } = await shown('bad.tsx', ownComponent(`{}, () => <section>${html}</section>`), '<Bad />')
    expect(said.join('\n')).toContain(message)
  })

  test('is content that its view does not show', async () => {
    const { said } = await shown('bad.tsx', ownComponent("{ children: 'blocks' }, () => <p>a</p>"), '<Bad>lost</Bad>')
    expect(said).toEqual([expect.stringContaining('<Bad> cannot be shown: does not show what is between its tags')])
  })
})

test('a README among components is no text of the site', async () => {
  expect((await siteWith({ 'components/README.md': '# Ours' }).load()).problems).toEqual([])
})
