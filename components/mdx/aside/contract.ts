import type { BlockContent } from 'mdast'
import { z } from 'zod'
import { defineContract, label, paragraph, prop, strong } from '@/lib/mdx/contract'

/** A digression that readers may skip: where a word comes from, a case, a sum. It stands beside the text where it fits. */
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
