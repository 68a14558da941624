import type { BlockContent } from 'mdast'
import { z } from 'zod'
import { defineContract, label, paragraph, strong } from '@/lib/mdx/contract'

/** A digression that readers may skip: where a word comes from, a case, a sum. It stands beside the text where it fits. */
export const aside = defineContract(
  { name: 'Aside', props: z.strictObject({ title: label }), children: 'blocks', filled: true, parts: {} },
  {
    plain: ({ title, content }) => [
      { type: 'blockquote', children: [paragraph([strong(title)]), ...(content as BlockContent[])] },
    ],
  },
)
