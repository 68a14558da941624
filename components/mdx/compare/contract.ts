import type { BlockContent } from 'mdast'
import { z } from 'zod'
import { defineContract, definePart, label, type Markdown, paragraph, prop, several, strong } from '@/lib/mdx/contract'

const title = label.meta({ example: '="Reasons to …"' })

const good = definePart({
  name: 'Good',
  props: z.strictObject({
    title: prop(title, 'which side it is, for those who do not see it too', 'required; one `<Good>`'),
  }),
  children: 'blocks',
  filled: true,
  parts: {},
})

const bad = definePart({
  name: 'Bad',
  props: z.strictObject({
    title: prop(title, 'the same for the other side', 'required; one `<Bad>`, whose title is another'),
  }),
  children: 'blocks',
  filled: true,
  parts: {},
})

/** Two sides of a question in two columns: good and bad. */
export const compare = defineContract(
  {
    name: 'Compare',
    props: z.strictObject({}),
    children: 'none',
    parts: { good: several(good, 1, 1), bad: several(bad, 1, 1) },
  },
  {
    rules: ['compare-titles'],
    check(data, report) {
      const [one, other] = [...data.good, ...data.bad]
      if (!one || !other || one.title.toLowerCase() !== other.title.toLowerCase()) return
      const message = 'both sides have the same title, so readers who hear it cannot tell them apart'
      report(other, 'title', { rule: 'compare-titles', message, hint: 'say in each title which side it is' })
    },
    plain: (data) => [...data.good.flatMap((one) => side('✓', one)), ...data.bad.flatMap((one) => side('✗', one))],
  },
)

function side(
  sign: string,
  { title, content }: { readonly title: string; readonly content: Markdown },
): BlockContent[] {
  return [paragraph([strong(`${sign} ${title}`)]), ...(content as BlockContent[])]
}
