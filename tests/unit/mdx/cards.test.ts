import { describe, expect, it } from 'vitest'
import { post, siteWith } from '../../support/site'
import { artifactOf, render } from './support'

const whole = `<Cards>
  <Card title="The 'ferry'" href="https://ferry.example/" note="2024">
    A *queue* that speaks.
  </Card>
  <Card title="A talk" />
</Cards>
`

describe('<Cards>', () => {
  it('are a list of titles, which are links where they lead somewhere', async () => {
    const { code } = await artifactOf(whole)
    const page = render(code)
    expect(page).toContain(
      '<li class="card"><p class="card-title"><bdi><a href="https://ferry.example/">The ‘ferry’</a></bdi>',
    )
    expect(page).toContain('<section class="card-text"><p>A <em>queue</em> that speaks.</p></section>')
    expect(page).toContain('<li class="card"><p class="card-title"><bdi>A talk</bdi></p></li>')
  })

  it('read as a list in feeds and twins', async () => {
    const { markdown } = await artifactOf(whole)
    expect(markdown).toContain('[**The ‘ferry’**](https://ferry.example/) (2024)')
    expect(markdown).toContain('A *queue* that speaks.')
    expect(markdown).toContain('**A talk**')
  })

  it('lead to the address of a text, and a link that leads nowhere is reported at its place', async () => {
    const { check } = siteWith({
      'posts/one.mdx': post(
        {},
        '<Cards>\n  <Card title="Two" href="two.mdx" />\n  <Card title="No" href="/no/" />\n</Cards>\n',
      ),
      'posts/two.mdx': post({ title: 'Two' }),
    })
    const { code, out } = await check()
    expect(code).toBe(1)
    expect(out).toContain('posts/one.mdx:10:20  /no/ leads nowhere')
    expect(out).toContain('1 error in 1 file')
  })
})
