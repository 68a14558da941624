import { z } from 'zod'
import { defineContract } from './contract'
import { text } from './markdown'
import { workProps } from './work'

const KINDS = ['study', 'survey', 'experience'] as const

/**
 * A claim and what it rests on. The compile numbers the works and lists
 * them at the end of the text.
 */
export const evidence = defineContract(
  {
    name: 'Evidence',
    props: z.strictObject({
      kind: z.enum(KINDS, `expected ${KINDS.slice(0, -1).join(', ')} or ${KINDS.at(-1)}`).meta({ example: '="study"' }),
      ...workProps,
    }),
    children: 'inline',
    filled: true,
    parts: {},
  },
  {
    inline: true,
    plain(data) {
      const { kind, content, number } = data as typeof data & Cited
      return [...content, text(` (${kind} ${number})`)]
    },
  },
)

/** What the compile adds to the props: the number of the work, and which mention of it this is. */
export interface Cited {
  readonly number: number
  readonly mention: number
}
