import { z } from 'zod'
import { defineContract, label, paragraph, prop, strong } from '@/lib/mdx/contract'

/** What readers may unfold: a long proof, a full log, an answer. In print and in feeds it is open. */
export const details = defineContract(
  {
    name: 'Details',
    props: z.strictObject({
      summary: prop(label, 'what is inside, so that readers can decide', 'required'),
      open: prop(z.boolean().optional(), 'unfolded from the start', '`open` alone, or leave it out'),
    }),
    children: 'blocks',
    filled: true,
    parts: {},
  },
  {
    aliases: ['Accordion', 'Collapse', 'Collapsible', 'Spoiler', 'Toggle'],
    plain: ({ summary, content }) => [paragraph([strong(summary)]), ...content],
  },
)
