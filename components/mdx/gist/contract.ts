import { z } from 'zod'
import { defineContract, label, paragraph, prop, text } from '@/lib/mdx/contract'
import { onlyCode } from '../shared/code'

/** Code from a gist. The code stands in the text, so that nothing is fetched from GitHub; a link leads to the gist. */
export const gist = defineContract(
  {
    name: 'Gist',
    props: z.strictObject({
      url: prop(
        z
          .string()
          .regex(/^https:\/\/gist\.github\.com\/(?:[\w-]+\/)?[\da-f]{5,40}$/i, 'expected the address of a gist')
          .meta({ example: '="https://gist.github.com/owner/0a1b2c3d4e"' }),
        'where it lies',
        'required; starts with `https://gist.github.com/`',
      ),
      title: prop(label, 'what it is', 'required'),
    }),
    children: 'blocks',
    filled: true,
    parts: {},
  },
  {
    aliases: ['GitHubGist', 'GithubGist'],
    rules: ['gist'],
    check({ content }, report) {
      const { odd } = onlyCode(content, 10)
      if (!odd) return
      const message = '<Gist> expects the code between its tags'
      report(odd, undefined, { rule: 'gist', message, hint: 'npm run post -- embed <address> writes it' })
    },
    plain: ({ url, title, content }) => [
      ...content,
      paragraph([{ type: 'link', url, children: [text(title)] }, text(' (GitHub Gist)')]),
    ],
  },
)
