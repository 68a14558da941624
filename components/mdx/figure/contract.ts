import type { PhrasingContent } from 'mdast'
import { z } from 'zod'
import { defineContract, prop, words } from '@/lib/mdx/contract'

/** A picture with a caption and a credit: `<Figure src="./graph.svg" alt="…" credit="…">The caption.</Figure>`. */
export const figure = defineContract(
  {
    name: 'Figure',
    props: z
      .strictObject({
        src: prop(words, 'the picture', 'required'),
        alt: prop(words.optional(), 'what it shows', 'required, unless `decorative`'),
        decorative: prop(z.boolean().optional(), 'it says nothing that the text does not', 'instead of `alt`'),
        credit: prop(words.optional(), 'whose work it is', 'text'),
      })
      .refine(({ alt, decorative }) => (alt !== undefined) !== Boolean(decorative), {
        message: 'expected either alt, which says what the picture shows, or decorative',
      }),
    children: 'inline',
    parts: {},
  },
  {
    picture: true,
    plain({ src, alt, credit, content: caption }) {
      const picture: PhrasingContent = { type: 'image', url: src, alt: alt ?? '' }
      const below = [...(caption as PhrasingContent[])]
      if (credit) below.push({ type: 'text', value: below.length > 0 ? ` (${credit})` : credit })
      return [
        { type: 'paragraph', children: [picture] },
        ...(below.length > 0 ? [{ type: 'paragraph' as const, children: below }] : []),
      ]
    },
  },
)
