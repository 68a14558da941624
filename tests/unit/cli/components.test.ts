import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { components } from '@/components/mdx'
import { renderOwnList } from '@/lib/cli/assets/component-files/own'
import { renderComponentFiles } from '@/lib/cli/assets/components'
import { compileWith, loadBody } from '@/lib/mdx'
import { contractsOf, defineContract, paragraph, prop, text, words } from '@/lib/mdx/contract'
import { ownComponent } from '../../support/own-components'
import { siteWith } from '../../support/site'
import { post } from '../mdx/support'

it('what is made of the folders of components is what it was made to be', () => {
  for (const [file, made] of renderComponentFiles('.', components)) {
    expect(readFileSync(file, 'utf8') === made, `${file} is stale: npm run components writes it`).toBe(true)
  }
})

function Hello({ id }: { readonly id: string }) {
  return createElement('p', { className: 'hello' }, `Hello, ${id}.`)
}

const hello = {
  contract: defineContract(
    {
      name: 'SayHello',
      props: z.strictObject({ id: prop(words, 'whom it greets', 'required') }),
      children: 'none',
      parts: {},
    },
    { plain: ({ id }) => [paragraph([text(`Hello, ${id}.`)])] },
  ),
  View: Hello,
}

describe('the publication’s own components', () => {
  const price = ownComponent(
    "{ about: 'a price', props: { value: z.number().describe('without tax'), in: z.enum(['EUR', 'USD']).optional() } }, () => <p>a</p>",
  )

  it('are listed in the README beside them, if that has a place for them', async () => {
    const { root } = siteWith({
      'components/price.tsx': price,
      'components/bare.tsx': ownComponent('{}, () => <p>a</p>'),
      'components/README.md': '# Ours\n\n<!-- components: own -->\nold\n<!-- /components -->\n\nThe end.\n',
    })
    const folder = join(root, 'components')
    const made = await renderOwnList(join(folder, 'README.md'), folder, root)
    expect([...made]).toEqual([
      [
        'components/README.md',
        '# Ours\n\n<!-- components: own -->\n\n`<Bare>`\n\n`<Price>`: a price\n\n| `<Price>` | What it is | Rule |\n| --- | --- | --- |\n| `value` | number: without tax | required |\n| `in` | "EUR" \\| "USD" |  |\n\n<!-- /components -->\n\nThe end.\n',
      ],
    ])
  })

  it('are not, if it is somebody’s own text', async () => {
    const { root } = siteWith({ 'components/price.tsx': price, 'components/README.md': '# Ours\n' })
    const folder = join(root, 'components')
    expect((await renderOwnList(join(folder, 'README.md'), folder, root)).size).toBe(0)
  })
})

describe('a new component', () => {
  const all = [...components, hello]

  it('is a folder and a line of the list: styles, guide and snippets follow', () => {
    const root = mkdtempSync(join(tmpdir(), 'components-'))
    for (const folder of ['components/mdx', 'docs/authoring.md', '.vscode']) {
      cpSync(folder, join(root, folder), { recursive: true })
    }
    const folder = join(root, 'components', 'mdx', 'say-hello')
    mkdirSync(folder)
    writeFileSync(join(folder, 'style.css'), '.hello {\n}\n')
    writeFileSync(join(folder, 'guide.md'), '`<SayHello>` greets somebody.\n')
    writeFileSync(join(folder, 'snippet.mdx'), '{/* A greeting */}\n<SayHello id="$1" />\n')
    const [styles = '', guide = '', snippets = ''] = renderComponentFiles(root, all).values()
    expect(styles).toContain('@import "./say-hello/style.css" layer(say-hello);\n')
    expect(guide).toContain(
      '\n\n`<SayHello>` greets somebody.\n\n| `<SayHello>` | What it is | Rule |\n| --- | --- | --- |\n| `id` | whom it greets | required |\n\n',
    )
    expect(JSON.parse(snippets).SayHello).toEqual({
      scope: 'mdx',
      prefix: ['SayHello', '<SayHello'],
      description: 'A greeting',
      body: ['<SayHello id="$1" />', '$0'],
    })
    expect(Object.keys(JSON.parse(snippets))).toContain('Callout')
  })

  it('is compiled, with a prop called id that is not an id of the page, and is named in messages', async () => {
    const compile = compileWith(contractsOf(all.map(({ contract }) => contract)))
    const body = '<SayHello id="the whole team" />\n\n<SayHello id="the whole team" />'
    const { artifact, problems } = await compile(post(body), {})
    expect(problems).toEqual([])
    expect(artifact?.markdown).toBe('Hello, the whole team.\n\nHello, the whole team.\n')
    expect(artifact?.facts.anchors).toEqual([])
    const page = createElement(loadBody(artifact?.code ?? ''), { components: { SayHello: hello.View } })
    expect(renderToStaticMarkup(page)).toBe(
      '<p class="hello">Hello, the whole team.</p><p class="hello">Hello, the whole team.</p>',
    )
    const [mistake] = (await compile(post('<SayHelo id="you" />'), {})).problems
    expect(mistake?.hint).toBe('did you mean <SayHello>?')
  })
})
