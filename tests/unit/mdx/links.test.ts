import { resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { compileBody } from '../../support/compile'
import { artifactOf, fullProblemsOf, pageOf, post, problemsOf } from './support'

describe('links', () => {
  it('are noted as written, with place and target', async () => {
    const { facts } = await artifactOf(
      'A [b](/blog/b/#c) <https-less>\n[d](#e), [f](https://x.org/) [g](mailto:a@b.cd)'.replace(' <https-less>', ''),
    )
    expect(facts.links).toEqual([
      { href: '/blog/b/#c', target: '/blog/b/#c', line: 1, column: 3 },
      { href: '#e', target: '/blog/a/#e', line: 2, column: 1 },
      { href: 'https://x.org/', line: 2, column: 10 },
      { href: 'mailto:a@b.cd', line: 2, column: 30 },
    ])
  })

  it('to the file of another post lead to its page', async () => {
    const source = post('[b](./b.mdx#part) [c](../c.md)')
    const texts = { [resolve(source.folder, 'b.mdx')]: '/blog/b/', [resolve(source.folder, '../c.md')]: '/blog/c/' }
    const { artifact } = await compileBody(source, { texts })
    expect(artifact?.facts.links.map(({ target }) => target)).toEqual(['/blog/b/#part', '/blog/c/'])
    expect(artifact?.code).toContain('<a href=\\"/blog/b/#part\\">b</a>')
    expect(artifact?.markdown).toBe('[b](https://fixture.example/blog/b/#part) [c](https://fixture.example/blog/c/)\n')
  })

  it('to a file that is no post are refused with the one that was meant', async () => {
    const source = post('A [b](./when-to-cod.mdx#x)')
    const { problems } = await compileBody(source, {
      texts: { [resolve(source.folder, 'when-to-code.mdx')]: '/blog/when-to-code/' },
    })
    expect(problems).toMatchObject([
      { line: 1, column: 3, rule: 'broken-link', hint: 'did you mean ./when-to-code.mdx#x?' },
    ])
  })

  it.each([
    ['[b](http://)', 'write the whole address: https://example.org/page'],
    ['[b](https:///c)', 'write the whole address: https://example.org/page'],
    ['[b](mailto:)', 'write mailto:name@example.org'],
    ['[b](ann@example.org)', 'write mailto:ann@example.org'],
    ['[](https://x.org/)', 'write [what it leads to](https://x.org/)'],
  ])('are mended: %s', async (body, hint) => {
    const { problems } = await compileBody(post(body), {})
    expect(problems).toMatchObject([{ line: 1, column: 1, hint }])
  })

  it('may consist of a picture, or of a name for those who hear it', async () => {
    const body = '[![A](/icon.svg)](https://x.org/) <a href="https://x.org/" aria-label="X"></a>'
    expect(await problemsOf(body)).toEqual([])
  })

  it('without an address, or with one that leads nowhere, are refused', async () => {
    expect(await problemsOf('A [b]()')).toEqual(['1:3 error broken-link'])
    expect(await problemsOf('[b](./data.csv)')).toEqual(['1:1 error broken-link'])
    const [problem] = await fullProblemsOf('[b](www.example.org/a)')
    expect(problem?.hint).toBe('write https://www.example.org/a')
  })

  it('in elements count like those of Markdown', async () => {
    for (const format of ['mdx', 'md'] as const) {
      const { facts } = await artifactOf('A <a href="/blog/b/">b</a>', { format })
      expect(facts.links).toEqual([{ href: '/blog/b/', target: '/blog/b/', line: 1, column: 3 }])
    }
  })

  it('by reference and in footnotes count too', async () => {
    const { facts } = await artifactOf('[a][x] b[^n]\n\n[x]: /blog/c/\n\n[^n]: [d](/blog/d/)')
    expect(facts.links.map(({ target, line }) => `${line} ${target}`)).toEqual(['1 /blog/c/', '5 /blog/d/'])
  })

  it('keep letters beyond ASCII', async () => {
    const { facts, code } = await artifactOf('[a](#größe)\n\n## Größe')
    expect(facts.links[0]?.target).toBe('/blog/a/#gr%C3%B6%C3%9Fe')
    expect(code).toContain('#gr%C3%B6%C3%9Fe')
  })

  it('carry the base path on the page and lead to the whole address elsewhere', async () => {
    vi.stubEnv('BASE_PATH', '/notes')
    vi.stubEnv('SITE_URL', 'https://example.org')
    vi.resetModules()
    const fresh = await import('../../support/compile')
    const { artifact } = await fresh.compileBody(post('[b](/blog/b/) [c](#c)\n\n## C'), {})
    vi.unstubAllEnvs()
    vi.resetModules()
    expect(artifact?.code).toContain('<a href=\\"/notes/blog/b/\\">b</a> <a href=\\"#c\\">c</a>')
    expect(artifact?.markdown).toMatch(
      '[b](https://example.org/notes/blog/b/) [c](https://example.org/notes/blog/a/#c)',
    )
    expect(artifact?.facts.links.map(({ target }) => target)).toEqual(['/blog/b/', '/blog/a/#c'])
  })

  it('to other sites stay as they are', async () => {
    expect(await pageOf('[a](https://x.org/?b=1&c=2)')).toBe('<p><a href="https://x.org/?b=1&#x26;c=2">a</a></p>')
  })
})
