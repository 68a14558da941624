import type { RootContent } from 'mdast'
import { z } from 'zod'
import { defineContract, definePart, label, paragraph, prop, type Report, several, strong } from '@/lib/mdx/contract'

const side = <Name extends string>(name: Name, what: string) =>
  definePart({
    name,
    props: z.strictObject({ label: prop(label, what, 'required') }),
    children: 'blocks',
    filled: true,
    parts: {},
  })

/** Two pictures of one thing, at two times. They stand beside each other; with scripts, readers slide from one to the other. */
export const beforeAfter = defineContract(
  {
    name: 'BeforeAfter',
    props: z.strictObject({}),
    children: 'none',
    parts: {
      before: several(side('Before', 'what the first picture is, such as a year'), 1, 1),
      after: several(side('After', 'the same for the second'), 1, 1),
    },
  },
  {
    aliases: ['ImageCompare', 'ImageComparison', 'CompareImages', 'ImageSlider'],
    rules: ['before-after'],
    check({ before, after }, report) {
      for (const one of [...before, ...after]) checkPicture(one, report)
    },
    plain: ({ before, after }) =>
      [...before, ...after].flatMap((one): RootContent[] => [paragraph([strong(one.label)]), ...one.content]),
  },
)

function checkPicture(part: { readonly content: readonly RootContent[] }, report: Report): void {
  const [only, second] = part.content
  const isPicture = only?.type === 'paragraph' && only.children.length === 1 && only.children[0]?.type === 'image'
  if (isPicture && !second) return
  const message = '<Before> and <After> expect one picture each'
  report(second ?? only ?? part, undefined, {
    rule: 'before-after',
    message,
    hint: 'write ![what it shows](./name.png)',
  })
}
