import type { Heading, Parents, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'

/** Brings a converted tree into the form that our texts have. */
export function arrange(tree: Root): void {
  tree.children = tree.children.flatMap((child) => [...liftComments(child), child].filter((one) => !isEmpty(one)))
  levelHeadings(tree)
  const at = tree.children.findIndex(({ type }) => type === 'footnoteDefinition')
  // The line that stood above the notes.
  if (at > 0 && tree.children[at - 1]?.type === 'thematicBreak') tree.children.splice(at - 1, 1)
}

/**
 * Takes comments out of a block that is not alone, and returns them: a line of Markdown that begins with a comment would
 * be read as HTML to its end.
 */
function liftComments(block: RootContent): RootContent[] {
  const found: RootContent[] = []
  lift(block)
  return found

  function lift(node: RootContent): void {
    if (!('children' in node)) return
    const parent = node as Parents
    const rest = (parent.children as RootContent[]).filter((child) => {
      const isComment = child.type === ('mdxTextExpression' as string)
      if (isComment) found.push({ type: 'paragraph', children: [child] } as RootContent)
      return !isComment
    })
    if (rest.length < parent.children.length) joinSpaces(rest)
    parent.children = rest as typeof parent.children
    for (const child of rest) lift(child)
  }
}

/** Leaves one space where something between two was taken out. */
function joinSpaces(nodes: readonly RootContent[]): void {
  nodes.forEach((node, at) => {
    const before = nodes[at - 1]
    if (node.type === 'text' && before?.type === 'text' && before.value.endsWith(' '))
      node.value = node.value.trimStart()
  })
}

function isEmpty(node: RootContent): boolean {
  if (node.type !== 'paragraph' && node.type !== 'blockquote') return false
  return (node.children as RootContent[]).every(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === '') || isEmpty(child),
  )
}

/** Makes the headings begin at the second level and skip none, in the order in which they are. */
function levelHeadings(tree: Root): void {
  const headings: Heading[] = []
  visit(tree, 'heading', (node) => void headings.push(node))
  const above: { readonly was: number; readonly is: number }[] = []
  for (const heading of headings) {
    while ((above.at(-1)?.was ?? 0) >= heading.depth) above.pop()
    const is = Math.min(6, (above.at(-1)?.is ?? 1) + 1)
    above.push({ was: heading.depth, is })
    heading.depth = is as Heading['depth']
  }
}
