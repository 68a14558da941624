import type { BlockContent } from 'mdast'
import { z } from 'zod'
import { defineContract, definePart, id, item, label, list, paragraph, prop, several, strong } from '@/lib/mdx/contract'

const step = definePart({
  name: 'Step',
  props: z.strictObject({
    id: prop(id, 'its anchor', 'words of `a-z` and `0-9` joined by hyphens; made of the title without it'),
    title: prop(label, 'what to do', 'required; two steps or more'),
  }),
  children: 'blocks',
  filled: true,
  parts: {},
  linked: 'title',
})

/** A procedure in numbered steps. Readers can link to each step. */
export const steps = defineContract(
  { name: 'Steps', props: z.strictObject({}), children: 'none', parts: { steps: several(step, 2, 30) } },
  {
    plain(data) {
      const items = data.steps.map(({ title, content }) =>
        item([paragraph([strong(title)]), ...(content as BlockContent[])]),
      )
      return [list(items, true)]
    },
  },
)
