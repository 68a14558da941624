import { describe, expect, it } from 'vitest'
import { artifactOf, fullProblemsOf, pageOf, png, problemsOf } from './support'

const files = { 'a.png': await png(30, 20) }

describe('<Figure>', () => {
  it('shows a picture, a caption and a credit', async () => {
    const page = await pageOf('<Figure src="./a.png" alt="A box" credit="A. Nyone">\n  It\'s *red*.\n</Figure>', {
      files,
    })
    expect(page).toBe(
      '<figure id="figure-1"><img src="/blog/a/media/a.png" alt="A box" width="30" height="20" loading="lazy" ' +
        'decoding="async"/><figcaption>It’s <em>red</em>. <small class="credit">A. Nyone</small></figcaption></figure>',
    )
  })

  it('may be decorative, then its description is empty', async () => {
    const page = await pageOf('<Figure src="./a.png" decorative />', { files })
    expect(page).toContain('alt=""')
    expect(page).not.toContain('figcaption')
  })

  it('takes literals in braces', async () => {
    expect(await pageOf('<Figure src={"./a.png"} alt={`A box`} decorative={false} />', { files })).toContain(
      'alt="A box"',
    )
  })

  it('may hold Markdown around it, in elements and lists', async () => {
    const page = await pageOf('- a\n\n  <Figure src="./a.png" alt="A" />\n\n- b', { files })
    expect(page.replaceAll('\n', '')).toMatch(/^<ul><li><p>a<\/p><figure .*<\/figure><\/li><li><p>b<\/p><\/li><\/ul>$/)
  })

  it('is a picture and a paragraph in Markdown and feeds', async () => {
    const { markdown, feedHtml, facts } = await artifactOf(
      '<Figure src="./a.png" alt="A" credit="B">Two words</Figure>',
      { files },
    )
    const address = 'https://fixture.example/blog/a/media/a.png'
    expect(markdown).toBe(`![A](${address})\n\nTwo words (B)\n`)
    expect(feedHtml).toBe(`<p><img src="${address}" alt="A"></p>\n<p>Two words (B)</p>`)
    expect(facts.words).toBe(3)
  })

  it.each([
    ['1:1 error component-props', '<Figure src="./a.png" />'],
    ['1:1 error component-props', '<Figure src="./a.png" alt="A" decorative />'],
    ['1:1 error component-props', '<Figure alt="A" />'],
    ['1:25 error component-props', '<Figure src="./a.png"   alt={3} />'],
    ['1:23 error component-props', '<Figure src="./a.png" alt=" " />'],
    ['1:31 error unknown-prop', '<Figure src="./a.png" alt="A" credits="B" />'],
    ['1:5 error component-place', 'See <Figure src="./a.png" alt="A" /> here'],
    ['4:1 error component-children', '<Figure src="./a.png" alt="A">\nA\n\nB\n</Figure>'],
    ['3:1 error component-children', '<Figure src="./a.png" alt="A">\n\n- a\n\n</Figure>'],
    ['1:9 error missing-picture', '<Figure src="./b.png" alt="A" />'],
  ])('is refused at %s: %s', async (problem, body) => {
    expect(await problemsOf(body, { files })).toContain(problem)
  })

  it('suggests what was meant', async () => {
    const [component] = await fullProblemsOf('<figur src="./a.png" alt="A" />')
    expect(component?.hint).toContain('<Figure>')
    const [prop] = await fullProblemsOf('<Figure src="./a.png" alt="A" credits="B" />', { files })
    expect(prop?.hint).toMatch(/^did you mean credit\?/)
    const [missing] = await fullProblemsOf('<Figure alt="A" />')
    expect(missing).toMatchObject({ message: '<Figure> needs src', hint: 'add src="…"' })
  })
})
