import { describe, expect, it } from 'vitest'
import { findLinks } from '../../../../lib/mdx'

const addresses = async (body: string, format: 'md' | 'mdx' = 'mdx') =>
  (await findLinks({ body, format })).map(({ text, start, end }) => {
    expect(body.split('\n')[start.line - 1]?.slice(start.column - 1, end.column - 1)).toBe(text)
    return text
  })

describe('findAddresses', () => {
  it.each<[string, 'md' | 'mdx', string[]]>([
    ['[a](/blog/a/) and [b]( </blog/b/> "title (c)")', 'mdx', ['/blog/a/', '/blog/b/']],
    ['[*a* `b`](/blog/a/#x "t")', 'mdx', ['/blog/a/#x']],
    ['[a] and [b][a]\n\n[a]: /blog/a/ "t"', 'mdx', ['/blog/a/']],
    ['> - [a](./a.mdx)\n>   [b](./b.mdx)', 'md', ['./a.mdx', './b.mdx']],
    ['| a |\n| --- |\n| [a](/blog/a/) |', 'md', ['/blog/a/']],
    ['Words.[^1]\n\n[^1]: See [a](/blog/a/).', 'md', ['/blog/a/']],
    ['![alt](./a.png "[a](/blog/a/)")', 'mdx', ['./a.png']],
    ['<Figure src="./a.svg" alt="x">\n  See [a](/blog/a/).\n</Figure>', 'mdx', ['/blog/a/']],
    ['<a href="/blog/a/">a</a> and <a title="x" href={\'/blog/b/\'}>b</a>', 'mdx', ['/blog/a/', '/blog/b/']],
    ['<p>\n<a\n  href="/blog/a/">a</a></p>', 'md', ['/blog/a/']],
    ['`[a](/blog/a/)` \\[b](/blog/b/)', 'mdx', []],
    ['```md\n[a](/blog/a/)\n```', 'mdx', []],
    ['    [a](/blog/a/)', 'md', []],
    ['{/* [a](/blog/a/) */}', 'mdx', []],
  ])('finds what %j links to', async (body, format, expected) => {
    expect(await addresses(body, format)).toEqual(expected)
  })

  it('throws for a body that cannot be parsed', async () => {
    await expect(addresses('{')).rejects.toThrow()
  })
})
