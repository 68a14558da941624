import { describe, expect, test } from 'vitest'
import { loadArtifact, readOwnComponents } from '../../../lib/mdx'
import { ownComponent } from '../../support/own-components'
import { post, siteWith } from '../../support/site'

const TALLY = ownComponent(
  `{
  props: { from: z.number().optional() },
  island(element) {
    element.querySelector('button')?.addEventListener('click', () => element.append('pressed'))
  },
}, ({ from = 0 }) => <p><button type="button">{from}</button> of the view</p>`,
)

const COUNTER = ownComponent(
  `{ props: { from: z.number().optional() }, children: 'blocks' }, ({ from = 0, children }) => {
  const id = useId()
  const [count, setCount] = useState(from)
  return <section id={id}><button type="button" onClick={() => setCount(count + 1)}>{count} times</button>{children}</section>
}`,
  "'use client'\nimport { useId, useState } from 'react'\n",
)

async function read(files: Readonly<Record<string, string>>, body = 'Text.') {
  const named = Object.entries(files).map(([name, text]) => [`components/${name}`, text])
  const site = siteWith({ ...Object.fromEntries(named), 'posts/a.mdx': post({}, body) })
  const { modules } = await readOwnComponents(`${site.root}/components`, site.root)
  const { posts, problems } = await site.load()
  const said = problems.map(({ file, line, message, hint }) => `${file}:${line ?? ''} | ${message} | ${hint}`)
  return { modules, said, artifact: posts[0] && (await loadArtifact(posts[0].artifact)) }
}

const codeOf = (modules: readonly { readonly file: string; readonly code: string }[], name: string) =>
  modules.find(({ file }) => file.startsWith(`${name}.`))?.code ?? ''

describe('an island', () => {
  test('is a module without the view, the schema and React', async () => {
    const { modules } = await read({ 'tally.tsx': TALLY })
    expect(modules.map(({ file }) => file)).toEqual([expect.stringMatching(/^tally\.[A-Z0-9]{8}\.js$/)])
    expect(codeOf(modules, 'tally')).toContain('pressed')
    expect(codeOf(modules, 'tally')).not.toContain('of the view')
    expect(codeOf(modules, 'tally').length).toBeLessThan(200)
  })

  test('is named by the HTML of the component, which is complete', async () => {
    const { modules, said, artifact } = await read({ 'tally.tsx': TALLY }, '<Tally from={2} />')
    expect(said).toEqual([])
    expect(artifact?.code).toContain(`"data-island": "/islands/${modules[0]?.file}"`)
    expect(artifact?.code).toContain('<button type=\\"button\\">2</button> of the view')
    expect(artifact?.feedHtml).not.toContain('data-island')
  })

  test('may be a function of another name, or use what the module has', async () => {
    const start = "function start(element: HTMLElement) { element.append(word) }\nconst word = 'started'\n"
    for (const island of ['island: start', 'island: (element) => start(element)']) {
      const { modules } = await read({ 'a.tsx': ownComponent(`{ ${island} }, () => <p>of the view</p>`, start) })
      expect(codeOf(modules, 'a')).toContain('started')
      expect(codeOf(modules, 'a')).not.toContain('of the view')
    }
  })

  test('is there for a component in a line, and changes what a text is made of', async () => {
    const inline = TALLY.replace('{\n', '{ inline: true,\n').replace('<p>', '<b>').replace('</p>', '</b>')
    const { artifact, said } = await read({ 'tally.tsx': inline }, 'Press <Tally /> now.')
    expect(said).toEqual([])
    expect(artifact?.code).toMatch(/Press <span data-island=\\"[^"]+\\"><b>/)
  })
})

describe('a client component', () => {
  test('is a module with its view, and several share React', async () => {
    const { modules } = await read({ 'counter.tsx': COUNTER, 'other.tsx': COUNTER, 'tally.tsx': TALLY })
    expect(codeOf(modules, 'counter')).toContain('times')
    expect(codeOf(modules, 'counter').length).toBeLessThan(1000)
    expect(codeOf(modules, 'counter')).toContain('from"./shared.')
    expect(modules.filter(({ code }) => code.includes('react.transitional.element'))).toHaveLength(1)
  })

  test('brings no schema', async () => {
    const { modules } = await read({ 'counter.tsx': COUNTER })
    expect(codeOf(modules, 'counter')).not.toContain('ZodError')
  })

  test('is HTML with the marks of React, its props and what stands between its tags', async () => {
    const body =
      '<Counter from={2}>\n\nText\n\n<Aside title="A">b</Aside>\n\n</Counter>\n\n<Counter>\n\n| a |\n| - |\n| b |\n\n</Counter>'
    const { said, artifact } = await read({ 'counter.tsx': COUNTER }, body)
    expect(said).toEqual([])
    expect(artifact?.code).toContain('"data-props": "{\\"from\\":2}"')
    expect(artifact?.code).toContain(
      '<section id=\\"_counter2R_0_\\"><button type=\\"button\\">0<!-- --> times</button>',
    )
    expect(artifact?.code).toContain('<div data-content=\\"\\"><section class=\\"table-scroll\\"')
    expect(artifact?.markdown).toContain('2 times')
  })

  test.each([
    ['<a href="/about/">a</a>', '<a> in it has href of this site, and it runs in the browser'],
    ['<img src="./a.png" alt="a" />', '<img> in it has src of this site, and it runs in the browser'],
  ])('has no addresses of the site, which the browser would show as they are: %s', async (html, message) => {
    const { said } = await read({ 'a.tsx': `'use client'\n${ownComponent(`{}, () => <p>${html}</p>`)}` }, '<A />')
    expect(said.join('\n')).toContain(`<A> cannot be shown: ${message} | write the link or picture between its tags`)
  })

  test('keeps its tables and its code as they are', async () => {
    const html = '<div><table><tbody><tr><td>a</td></tr></tbody></table><pre><code>b</code></pre></div>'
    const { artifact } = await read({ 'a.tsx': `'use client'\n${ownComponent(`{}, () => ${html}`)}` }, '<A />')
    expect(artifact?.code).toContain(html)
  })

  test('reads what only a page has in an effect', async () => {
    const { said } = await read({ 'a.tsx': `'use client'\n${ownComponent('{}, () => <p>{window.name}</p>')}` }, '<A />')
    expect(said[0]).toMatch(/^components\/a\.tsx:5 \| .*ReferenceError: window is not defined \| .*no page/)
  })

  test('has no island', async () => {
    const { said } = await read({ 'tally.tsx': `'use client'\n${TALLY}` })
    expect(said).toEqual([
      expect.stringContaining("components/tally.tsx: | a component with 'use client' has no island"),
    ])
  })
})
