import { z } from 'zod'
import { defineContract, text } from '@/lib/mdx/contract'
import { workProps } from '../shared/works'
import { listSources } from './source-list'
import { numberSources } from './sources'

const KINDS = ['study', 'survey', 'experience'] as const

/** A claim and what it rests on. The works are numbered, and listed at the end of the text. */
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
    ids: { single: ['source-list'], numbered: /^source-\d+(?:-mention-\d+)?$/ },
    gather(uses, text, report) {
      const works = numberSources(uses, report)
      return works.length > 0 ? listSources(works, text) : undefined
    },
    plain(data) {
      const { kind, content, number } = data as typeof data & Cited
      return [...content, text(` (${kind} ${number})`)]
    },
  },
)

/** What `gather` adds to the props: the number of the work, and which mention of it this is. */
export interface Cited {
  readonly number: number
  readonly mention: number
}
