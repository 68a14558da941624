import { z } from 'zod'
import { defineContract, label, paragraph, prop, strong } from '@/lib/mdx/contract'
import { onlyCode } from '../shared/code'

/** A session in a terminal. The same as a block of code in the language `terminal`, for those who look for a component. */
export const terminal = defineContract(
  {
    name: 'Terminal',
    props: z.strictObject({ title: prop(label.optional(), 'where it runs, or what it does', 'text') }),
    children: 'blocks',
    filled: true,
    parts: {},
  },
  {
    aliases: ['Console', 'Shell', 'CommandLine'],
    rules: ['terminal'],
    check({ content }, report) {
      const { code, odd } = onlyCode(content, 1)
      if (odd || code.length !== 1) {
        const message = '<Terminal> expects one block of code between its tags'
        report(odd ?? content[0] ?? {}, undefined, {
          rule: 'terminal',
          message,
          hint: 'write ```terminal, the lines, and ```',
        })
      }
    },
    arrange: ({ title, content }) =>
      onlyCode(content, 1).code.map((one) => ({
        ...one,
        lang: 'terminal',
        meta: [title && `title="${title.replaceAll('"', '”')}"`, one.meta].filter(Boolean).join(' '),
      })),
    plain: ({ title, content }) => [...(title === undefined ? [] : [paragraph([strong(title)])]), ...content],
  },
)
