import { describe, expect, it } from 'vitest'
import { artifactOf, fullProblemsOf, pageOf, problemsOf } from './support'

const fence = (first: string, code: string) => `\`\`\`${first}\n${code}\n\`\`\``

describe('code blocks', () => {
  it('are figures whose words have classes and no styles', async () => {
    expect(await pageOf(fence('ts', "const a = 'b' // c"))).toBe(
      '<figure class="code"><pre class="code-block" tabindex="0" data-language="ts"><code>' +
        '<span class="tk-keyword">const</span> a = <span class="tk-string">\'b\'</span><span class="tk-comment"> // c</span>' +
        '</code></pre></figure>',
    )
  })

  it('carry the name of their file', async () => {
    expect(await pageOf(fence('ts title="src/queue.ts"', 'a'))).toContain(
      '<figure class="code"><figcaption class="code-title">src/queue.ts</figcaption><pre',
    )
  })

  it('wrap lines only when some are marked', async () => {
    expect(await pageOf(fence('txt {2,4-5}', 'a\nb\nc\nd\ne'))).toContain(
      '<span class="line">a\n</span><span class="line marked">b\n</span><span class="line">c\n</span>' +
        '<span class="line marked">d\n</span><span class="line marked">e</span>',
    )
    expect(await pageOf(fence('ts', 'a\nb'))).toContain('<code>a\nb</code>')
  })

  it('read marks that touch the language', async () => {
    expect(await pageOf(fence('ts{1}', 'a'))).toContain('data-language="ts"><code><span class="line marked">')
  })

  it('show lines added and removed, and take the comment that says so out', async () => {
    const page = await pageOf(fence('ts', 'a() // [!code ++]\nb() // [!code --]'))
    expect(page).toMatch(/<span class="line added">.*\n<\/span><span class="line removed">/)
    expect(page).not.toContain('[!code')
    const { markdown, feedHtml } = await artifactOf(fence('ts {1}', 'a() // [!code ++]\nb() // [!code --]'))
    expect(markdown).toBe('```ts\na()\nb()\n```\n')
    expect(feedHtml).toBe('<pre><code>a()\nb()\n</code></pre>')
  })

  it('show a diff by its signs and classes', async () => {
    const page = await pageOf(fence('diff', '-a\n+b'))
    expect(page).toContain('-<span class="tk-removed">a</span>')
    expect(page).toContain('+<span class="tk-inserted">b</span>')
  })

  it('stay plain without a language, and with one that has no colours', async () => {
    expect(await pageOf(fence('', '<a>'))).toContain('<pre class="code-block" tabindex="0"><code>&#x3C;a></code></pre>')
    expect(await problemsOf(fence('text', 'a'))).toEqual([])
  })

  it('warn of an unknown language and suggest one', async () => {
    const [problem] = await fullProblemsOf(`A\n\n${fence('pyhton', 'a')}`)
    expect(problem).toMatchObject({
      line: 3,
      rule: 'unknown-language',
      severity: 'warning',
      hint: 'did you mean python?',
    })
  })

  it('warn of words that mean nothing', async () => {
    expect(await problemsOf(fence('ts nonsense', 'a'))).toEqual(['1:1 warning code-meta'])
  })

  it('keep what stands after the language in a Markdown file with HTML', async () => {
    const page = await pageOf(`<kbd>x</kbd>\n\n${fence('ts title="a.ts"', 'a')}`, { format: 'md' })
    expect(page).toContain('<figcaption class="code-title">a.ts</figcaption>')
  })
})
