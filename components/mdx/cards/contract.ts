import type { BlockContent, PhrasingContent } from 'mdast'
import { z } from 'zod'
import {
  defineContract,
  definePart,
  item,
  label,
  list,
  paragraph,
  prop,
  several,
  strong,
  text,
  words,
} from '@/lib/mdx/contract'

const card = definePart({
  name: 'Card',
  props: z.strictObject({
    title: prop(label, 'what it is', 'required'),
    href: prop(words.optional(), 'where it leads', 'a page of this site or an address, checked like any link'),
    note: prop(label.optional(), 'a word beside the title, such as a year or a place', 'text'),
  }),
  children: 'blocks',
  parts: {},
})

/** Things beside each other, each with a title that may be a link: projects, talks, books. */
export const cards = defineContract(
  { name: 'Cards', props: z.strictObject({}), children: 'none', parts: { cards: several(card) } },
  {
    plain: ({ cards }) => [
      list(
        cards.map(({ title, href, note, content }) => item([head(title, href, note), ...(content as BlockContent[])])),
      ),
    ],
  },
)

function head(title: string, href: string | undefined, note: string | undefined) {
  const name: PhrasingContent =
    href === undefined ? strong(title) : { type: 'link', url: href, children: [strong(title)] }
  return paragraph([name, ...(note === undefined ? [] : [text(` (${note})`)])])
}
