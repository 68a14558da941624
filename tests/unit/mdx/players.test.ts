import { describe, expect, it } from 'vitest'
import { artifactOf, fullProblemsOf, pageOf, png, problemsOf } from './support'

const files = { 'a.png': await png(30, 20) }
const frameOf = async (body: string) => /data-frame="([^"]*)"/.exec(await pageOf(body))?.[1]?.replaceAll('&amp;', '&')

describe('what lies on another site', () => {
  it('is a link until a reader asks for it, with a picture that lies beside the text', async () => {
    expect(await pageOf('<YouTube id="dQw4w9WgXcQ" title="A talk" poster="./a.png" />', { files })).toBe(
      '<figure class="player"><fulcrum-player data-frame="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1" data-title="A talk">' +
        '<p><a class="player-open" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">' +
        '<img src="/blog/a/media/a.png" alt="" width="30" height="20" loading="lazy" decoding="async"/>' +
        '<span class="player-words"><span class="player-title">A talk</span> <span class="player-site">Loads from YouTube when you press it</span></span></a></p></fulcrum-player></figure>',
    )
  })

  it('is a picture and a link in Markdown and feeds', async () => {
    const { markdown } = await artifactOf('<Vimeo id="76979871" title="A film" poster="./a.png" />', { files })
    expect(markdown).toBe(
      '![A film](https://fixture.example/blog/a/media/a.png)\n\n[A film](https://vimeo.com/76979871) (Vimeo)\n',
    )
  })

  it.each([
    [
      '<YouTube id="https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m5s" title="A" />',
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=65',
    ],
    [
      '<YouTube id="https://youtu.be/dQw4w9WgXcQ?si=x" title="A" />',
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1',
    ],
    [
      '<YouTube id="https://m.youtube.com/shorts/dQw4w9WgXcQ" title="A" />',
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1',
    ],
    [
      '<Vimeo id="https://vimeo.com/76979871/0a1b2c3d4e" title="A" />',
      'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=0a1b2c3d4e',
    ],
    [
      '<CodePen id="https://codepen.io/ann/full/abcDEF" title="A" />',
      'https://codepen.io/ann/embed/abcDEF?default-tab=result',
    ],
    ['<CodeSandbox id="https://codesandbox.io/p/sandbox/new-1" title="A" />', 'https://codesandbox.io/embed/new-1'],
    [
      '<StackBlitz id="https://stackblitz.com/edit/vite?file=a.ts" title="A" />',
      'https://stackblitz.com/edit/vite?embed=1&file=a.ts',
    ],
  ])('is found by its address: %s', async (body, frame) => {
    expect(await frameOf(body)).toBe(frame)
  })

  it.each([
    '<YouTube id="dQw4w9WgXc" title="A" />',
    '<YouTube id="https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ" title="A" />',
    '<YouTube id="https://www.youtube.com/embed/../../evil" title="A" />',
    '<YouTube id="dQw4w9WgXcQ?autoplay=1" title="A" />',
    '<Vimeo id="12/../x" title="A" />',
    '<CodePen id="https://codepen.io/a/pen/x%2f..%2f" title="A" />',
    '<CodeSandbox id="javascript:alert(1)" title="A" />',
    '<StackBlitz id="https://example.org/edit/a" title="A" />',
  ])('is refused if it is no address of that site: %s', async (body) => {
    expect(await problemsOf(body)).toEqual([expect.stringMatching(/^1:\d+ error component-props$/)])
  })

  it.each([
    ['<YouTube youTubeId="dQw4w9WgXcQ" title="A" />', /^did you mean id\?/],
    ['<Tweet id="1" />', /^did you mean <Quote>\?/],
    ['<Youtube id="dQw4w9WgXcQ" />', /^did you mean <YouTube>\?/],
    ['<CodeSandboxEmbed id="a" />', /^did you mean <CodeSandbox>\?/],
  ])('is meant by what other systems write: %s', async (body, hint) => {
    const [problem] = await fullProblemsOf(body)
    expect(problem?.hint).toMatch(hint)
  })
})

describe('<Quote>', () => {
  const post =
    '<Quote by="Ann" handle="@ann@example.social" url="https://example.social/@ann/1" date="2026-03-02">\n  It *waits*.\n</Quote>'

  it('holds the words themselves, and says whose they are', async () => {
    const page = await pageOf(post)
    expect(page).toContain('<blockquote cite="https://example.social/@ann/1"><p>It <em>waits</em>.</p></blockquote>')
    expect(page).toContain('<time dateTime="2026-03-02">2026-03-02</time>')
    expect((await artifactOf(post)).markdown).toBe(
      '> It *waits*.\n>\n> — [Ann (@ann@example.social)](https://example.social/@ann/1), 2026-03-02\n',
    )
  })

  it.each([
    '<Quote by="A" url="http://example.org/1">a</Quote>',
    '<Quote by="A" url="https://example.org/1" date="2026-02-30">a</Quote>',
  ])('is refused: %s', async (body) => {
    expect(await problemsOf(body)).toEqual([expect.stringMatching(/component-props$/)])
  })
})

describe('<Gist>', () => {
  it('holds the code itself', async () => {
    const body = '<Gist url="https://gist.github.com/ann/0a1b2c3d4e" title="A">\n```ts\na\n```\n</Gist>'
    expect((await artifactOf(body)).markdown).toBe(
      '```ts\na\n```\n\n[A](https://gist.github.com/ann/0a1b2c3d4e) (GitHub Gist)\n',
    )
    expect(await problemsOf(body.replace('```ts\na\n```', 'words'))).toEqual(['2:1 error gist'])
    expect(await problemsOf('<Gist url="https://gist.github.com/ann/0a1b2c3d4e" title="A" />')).toEqual([
      '1:1 error component-children',
    ])
  })
})
