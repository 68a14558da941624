import { expect, test } from 'vitest'
import { importInto, PICTURE, sourceWith } from '../../support/import'

/** Imports one post of Astro, makes sure that it passes the check, and returns its body and the report. */
async function moved(body: string, { file = 'a.md', ...others }: Readonly<Record<string, string | Uint8Array>> = {}) {
  const source = sourceWith({
    'astro.config.mjs': 'export default { site: "https://old.example" }\n',
    [`src/content/blog/${file}`]: `---\ntitle: A\npubDate: 2020-01-05\n---\nWords.\n\n${body}\n`,
    ...others,
  })
  const { terminal, texts, report } = await importInto(source)
  const { out } = await terminal.run('check')
  expect(out).not.toContain(' error')
  return { text: Object.values(texts)[0]?.split('---\n\nWords.\n\n')[1]?.trim(), report }
}

test.each(['a.md', 'a.mdx'])(
  'a picture on another site within a link of HTML is the words of that link, in %s',
  async (file) => {
    const { text, report } = await moved(
      '<a href="https://example.org/">\n  <img alt="The home page" src="https://pictures.example/a.jpg"/>\n</a>\n\nSee <a href="https://example.org/b">![A curve](https://pictures.example/b.jpg)</a> there.',
      { file },
    )
    expect(text).toMatch(/^\[The home page\]\(https:\/\/example\.org\/\)\n\nSee .*A curve.* there\.$/)
    expect(text).not.toContain('pictures.example')
    expect(report).toContain('the picture is on another site: https://pictures.example/a.jpg')
    expect(report).toContain('the picture is on another site: https://pictures.example/b.jpg')
  },
)

test('a link to a part of a page that the engine makes leads to that page', async () => {
  const { text, report } = await moved('[Versions](https://old.example/#versions)')
  expect(text).toBe('[Versions](/)')
  expect(report).toContain('the link led to #versions, which is not there')
})

test('a drawing gets a title, and one that cannot be drawn is code', async () => {
  const { text, report } = await moved(
    '```mermaid\nflowchart LR\n  A --> B\n```\n\n```mermaid\nrailway LR\n  A -- B\n```',
  )
  expect(text).toBe(
    '```mermaid title="Drawing in “A”"\nflowchart LR\n  A --> B\n```\n\n```text\nrailway LR\n  A -- B\n```',
  )
  expect(report).toContain('the drawing had no title: say what it shows')
  expect(report).toContain('the drawing in mermaid is code now, since it cannot be drawn')
})

test('a video within a line is a link to the first of its files, without the words for old browsers', async () => {
  const { text } = await moved(
    'Here: <video controls=""><source src="https://example.org/run.mp4" type="video/mp4"></source> Your browser does not support it.</video>',
  )
  expect(text).toBe('Here: [Video: run.mp4](https://example.org/run.mp4)')
})

test('a picture within a line is an image', async () => {
  const { text } = await moved(
    'A <picture><source srcset="/b.webp" type="image/webp"><img src="/b.png" alt="A curve"></picture> here.',
    { 'public/b.png': PICTURE },
  )
  expect(text).toBe('A ![A curve](./b.png) here.')
})

test.each([
  {
    system: 'Astro',
    files: {
      'astro.config.mjs': '',
      'src/content/blog/a.md': '---\ntitle: A\npubDate: 2020-01-05\nauthor: ada\n---\nWords.\n',
      'src/content/authors/ada.json': JSON.stringify({ name: 'Ada Example', bio: 'Counts.', avatar: './ada.png' }),
      'src/content/authors/ada.png': PICTURE,
    },
  },
  {
    system: 'Hugo',
    files: {
      'hugo.toml': '',
      'content/posts/a.md': '---\ntitle: A\ndate: 2020-01-05\nauthors: [ada]\n---\nWords.\n',
      'content/authors/ada/_index.md': '---\ntitle: Ada Example\nimage: /ada.png\n---\nCounts.\n',
      'static/ada.png': PICTURE,
    },
  },
  {
    system: 'Docusaurus',
    files: {
      'docusaurus.config.js': '',
      'blog/2020-01-05-a.md': '---\ntitle: A\nauthors: ada\n---\nWords.\n',
      'blog/authors.yml': 'ada:\n  name: Ada Example\n  description: Counts.\n  image_url: /img/ada.png\n',
      'static/img/ada.png': PICTURE,
    },
  },
])('an author of $system comes over with the portrait', async ({ files }) => {
  const { texts, report, terminal } = await importInto(sourceWith(files))
  expect(texts['authors/ada-example.md']).toBe(
    '---\nname: Ada Example\npicture: /images/authors/ada-example.png\npicture_alt: Ada Example\n---\n\nCounts.\n',
  )
  expect(texts['posts/a.md']).toContain('author: Ada Example')
  expect(report).toContain('new: 1 post, 1 author')
  expect((await terminal.run('check')).out).not.toContain(' error')
})

test('a shortcode with words and an address is a link, whatever it is called, and words of others stay', async () => {
  const { texts } = await importInto(
    sourceWith({
      'hugo.toml': '',
      'content/posts/a.md':
        '---\ntitle: A\ndate: 2020-01-05\n---\nSee {{< extlink text="the page" href="https://example.org/" >}} and {{< partner text="a shop" >}}.\n',
    }),
  )
  expect(texts['posts/a.md']).toContain('See [the page](https://example.org/) and <!-- import: Hugo calls it partner')
  expect(texts['posts/a.md']).toContain('-->a shop.')
})

test('a value between quotation marks that goes on without indentation is read as js-yaml reads it', async () => {
  const { texts } = await importInto(
    sourceWith({
      'astro.config.mjs': '',
      'src/content/blog/a.md':
        '---\ntitle: A\npubDate: 2020-01-05\ndescription: "It begins here.\nAnd goes on: to here."\n---\nWords.\n',
    }),
  )
  expect(texts['posts/a.md']).toContain('excerpt: "It begins here. And goes on: to here."\n')
})

test('links in a block of HTML become links, and so do links in a line whose words have no marks', async () => {
  const { text } = await moved(
    '<div><p>See <a href="https://example.org/a_b">the *page*</a>.</p></div>\n\nOr <a href="https://example.org/" target="_blank">this</a>.',
  )
  expect(text).toBe('See [the \\*page\\*](https://example.org/a_b).\n\nOr [this](https://example.org/).')
})

test('components that are not known are comments, and what is in them stays Markdown', async () => {
  const { text } = await moved(
    'import Chart from "./chart"\n\n<Tree>\n  <Folder name="app"\n    open>\n    Some *words*.\n  </Folder>\n</Tree>\n\n<Emoji name="star" /> Then **more**, and <Mark>these *too*</Mark>.\n',
    { file: 'a.mdx' },
  )
  expect(text).toContain('\n\nSome *words*.\n\n')
  expect(text).toContain(
    'Then **more**, and <mark>these *too*</mark>. <!-- import: MDX calls it Emoji: <Emoji name="star" /> -->',
  )
  expect(text?.match(/<!-- import:/g)).toHaveLength(4)
})

test('links in a biography lead to the new addresses', async () => {
  const { texts, terminal } = await importInto(
    sourceWith({
      'hugo.toml': 'baseURL = "https://old.example/"\n',
      'content/posts/a.md': '---\ntitle: A\ndate: 2020-01-05\nauthor: ada\n---\nWords.\n',
      'content/authors/ada/_index.md':
        '---\ntitle: Ada Example\n---\nWrote [A](/posts/a/), [B](i/posts/b) and ![a face](/face.png).\n',
    }),
  )
  expect(texts['authors/ada-example.md']).toContain(
    'Wrote [A](/blog/a/), [B](https://old.example/i/posts/b) and <!-- import: a picture in a biography: ![a face](/face.png) -->.',
  )
  expect((await terminal.run('check')).out).not.toContain(' error')
})
