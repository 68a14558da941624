import type { RootContent } from 'mdast'
import { z } from 'zod'
import { defineContract } from '@/lib/mdx/contract'

/** Pictures beside each other. */
export const gallery = defineContract(
  { name: 'Gallery', props: z.strictObject({}), children: 'blocks', filled: true, parts: {} },
  {
    aliases: ['ImageGallery', 'Images', 'ImageGrid', 'Carousel'],
    rules: ['gallery'],
    check({ content }, report) {
      const odd = content.find((node) => !isPictures(node))
      if (!odd) return
      const message = '<Gallery> expects pictures between its tags, and nothing else'
      report(odd, undefined, {
        rule: 'gallery',
        message,
        hint: 'write ![what it shows](./name.png "caption") for each',
      })
    },
    // Each picture is a figure of its own, with its caption.
    arrange: ({ content }) =>
      content.flatMap((node): RootContent[] =>
        node.type === 'paragraph'
          ? node.children.flatMap((child) =>
              child.type === 'image'
                ? [{ type: 'paragraph' as const, children: [child], position: child.position }]
                : [],
            )
          : [node],
      ),
    plain: ({ content }) => [...content],
  },
)

function isPictures(node: RootContent): boolean {
  if (node.type === 'mdxJsxFlowElement') return node.name === 'Figure'
  if (node.type !== 'paragraph') return false
  return node.children.every(
    (child) => child.type === 'image' || child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
  )
}
