import type { BlockContent } from 'mdast'
import { z } from 'zod'
import { defineContract, label, paragraph, prop, strong } from '@/lib/mdx/contract'

/**
 * A digression that readers may skip: the origin of a word, a case, a calculation. It is shown next to the text if
 * there is room.
 */
export const aside = defineContract(
  {
    name: 'Aside',
    props: z.strictObject({ title: prop(label, 'what it is about, so that readers can decide', 'required') }),
    children: 'blocks',
    filled: true,
    parts: {},
  },
  {
    plain: ({ title, content }) => [
      { type: 'blockquote', children: [paragraph([strong(title)]), ...(content as BlockContent[])] },
    ],
  },
)
