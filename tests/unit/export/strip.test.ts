import { describe, expect, test } from 'vitest'
import { findClientComponents, parseManifest } from '@/lib/export/strip/runtime'
import { stripPage } from '@/lib/export/strip/strip-page'
import { splitStyleSheet } from '@/lib/export/strip/style-sheet'

const HEAD =
  '<meta charset="utf-8"><title>A page</title><meta name="description" content="What it is."><link rel="canonical" href="https://example.org/">'

function page(body: string, head = ''): string {
  return `<!DOCTYPE html><html lang="en"><head>${HEAD}${head}</head><body><main><h1>A page</h1>\n${body}</main></body></html>`
}

const none = { inlineScripts: [], styleSheet: () => undefined }

describe('a stripped page', () => {
  test('has no script of Next, no flight data, no preloads of scripts, no hydration marks', () => {
    const { html, faults } = stripPage(
      page(
        '<p>Text<!-- --> and more</p><div hidden=""><!--$--><!--/$--></div><script>self.__next_f.push([0])</script><script src="/_next/x.js" async=""></script>',
        '<link rel="preload" as="script" href="/_next/x.js"/><link rel="modulepreload" href="/_next/y.js"><meta name="next-size-adjust">',
      ),
      none,
    )
    expect(faults).toEqual([])
    expect(html).toBe(page('<p>Text and more</p>'))
  })

  test('preloads a face once, though React writes the link twice', () => {
    const preload = (file: string) => `<link rel="preload" href="/typefaces/${file}" as="font" crossorigin="">`
    const links = preload('a.woff2') + preload('b.woff2')
    expect(stripPage(page('', links + links), none).html).toBe(page('', links))
  })

  test('keeps structured data, speculation rules, modules of islands and the lines that are named', () => {
    const kept =
      '<script type="application/ld+json">{"a":"<\\u002fscript>"}</script><script type="speculationrules">{}</script><script type="module" src="/notes/islands/site.0a1b2c3d.js"></script><script>firstLine()</script>'
    const { html, faults } = stripPage(page(kept), { ...none, inlineScripts: ['firstLine()'] })
    expect(faults).toEqual([])
    expect(html).toBe(page(kept))
  })

  test('does not keep a line that is almost named', () => {
    const { html } = stripPage(page('<script>firstLine() </script>'), { ...none, inlineScripts: ['firstLine()'] })
    expect(html).toBe(page(''))
  })

  test('keeps scripts that are not Next’s, which the check of the policy looks at', () => {
    const kept = '<script src="https://counter.example/x.js"></script><script src="/own.js"></script>'
    const { html, faults } = stripPage(page(`${kept}<script src="/notes/_next/static/x.js"></script>`), none)
    expect({ html, faults }).toEqual({ html: page(kept), faults: [] })
  })

  test('may hold what looks like a part that a script reveals, when it is in sight', () => {
    expect(stripPage(page('<p id="S:1">Scope</p>'), none).faults).toEqual([])
  })

  test('keeps text that looks like markup, scripts and comments', () => {
    const text =
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- no comment --&gt; 1 &lt; 2 🙂 שלום</p>\n<textarea><!-- mine --></textarea>'
    const { html, faults } = stripPage(page(text), none)
    expect(faults).toEqual([])
    expect(html).toBe(page(text))
  })

  test('of two megabytes is stripped as any other', () => {
    const long = '<p>A sentence &amp; another.</p>\n'.repeat(70_000)
    const { html, faults } = stripPage(
      page(`${long}<script>self.__next_f.push(["${'x'.repeat(100_000)}"])</script>`),
      none,
    )
    expect(faults).toEqual([])
    expect(html).toBe(page(long))
  })
})

describe('a page that cannot be left whole is named with the reason', () => {
  test.each([
    [
      'content behind a script',
      page('<div hidden id="S:0">Late</div>'),
      'content is hidden until a script reveals it: use no <Suspense>',
    ],
    ['two headings', page('<h1>Another</h1>'), 'there is not exactly one <h1>'],
    ['no title', page('').replace('<title>A page</title>', ''), '<title> is not once in <head>'],
    [
      'a title in the body',
      page('').replace('<title>A page</title>', '').replace('<main>', '<title>A page</title><main>'),
      '<title> is not once in <head>',
    ],
    ['no description', page('').replace(/<meta name="description"[^>]*>/, ''), 'the description is not once in <head>'],
    [
      'two canonical addresses',
      page('', '<link rel="canonical" href="https://example.org/x">'),
      'the canonical address is not once in <head>',
    ],
    ['an error page', page('').replace('<html', '<html id="__next_error__"'), 'this is an error page'],
  ])('%s', (_, html, reason) => {
    expect(stripPage(html, none).faults).toContain(reason)
  })
})

describe('a style sheet in the page', () => {
  const sheet = splitStyleSheet(
    '@layer base,code,notes;@layer base{p{margin:0}}@layer code{.code-block{overflow:auto}pre .line{display:block}}@layer notes{.note:not(.open){float:right}}',
  )
  const link = '<link rel="stylesheet" href="/a.css">'
  const stylesOf = (body: string) =>
    stripPage(page(body, link), { ...none, styleSheet: () => sheet }).html.match(/<style>.*?<\/style>/g)

  test('has only what every page needs where nothing else stands', () => {
    expect(stylesOf('<p>Text</p>')).toEqual(['<style>@layer base,code,notes;@layer base{p{margin:0}}</style>'])
  })

  test('has a layer when one of its selectors can match', () => {
    expect(stylesOf('<pre class="code-block">x</pre>')).toHaveLength(2)
    expect(stylesOf('<span class="note">x</span>')).toHaveLength(2)
    expect(stylesOf('<pre>x</pre>')).toHaveLength(1)
  })

  test('reads a class with escaped signs as one name', () => {
    const utilities = splitStyleSheet('@layer utilities{.mb-\\[1\\.6rem\\]{margin-bottom:1.6rem}}')
    const styled = (name: string) =>
      stripPage(page(`<p class="${name}">x</p>`, link), { ...none, styleSheet: () => utilities }).html.includes(
        '@layer',
      )
    expect(styled('mb-[1.6rem]')).toBe(true)
    expect(styled('mb-')).toBe(false)
  })
})

describe('client components', () => {
  const modules = new Map([
    ['1', 'node_modules/next/dist/client/components/layout-router.js'],
    ['2', 'components/counter.tsx'],
  ])
  const flight = (...rows: string[]) => Buffer.from(rows.join('\n'))

  test('of Next count for nothing', () => {
    expect(findClientComponents(flight('1:I[1,[],"default"]', '0:{"a":1}'), modules)).toEqual([])
  })

  test('of ours are named by file', () => {
    expect(findClientComponents(flight('1:I[1,[],"default"]', 'a:I["2",[],"Counter"]'), modules)).toEqual([
      'components/counter.tsx',
    ])
  })

  test('that no manifest knows keep the page', () => {
    expect(findClientComponents(flight('1:I[3,[],"default"]'), modules)).toEqual(['module 3'])
  })

  test('are not found in text that looks like a row', () => {
    const text = 'Text\n7:I[2,[],"Counter"]\nmore — ☃'
    const rows = `3:T${Buffer.byteLength(text).toString(16)},${text}4:{"b":"x"}\n1:I[1,[],"default"]\n`
    expect(findClientComponents(Buffer.from(rows), modules)).toEqual([])
  })

  test('stand in the manifest that Next writes', () => {
    const manifest =
      'globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/a/[b]/page"] = {"moduleLoading":{"prefix":""},"clientModules":{"[project]/x.js":{"id":7,"chunks":[]}}};'
    expect(parseManifest(manifest)).toEqual({ '[project]/x.js': { id: 7, chunks: [] } })
  })
})
