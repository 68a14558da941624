import type { Heading, Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { type SKIP, visit } from 'unist-util-visit'

/** Brings a converted tree into the form that our texts have. */
export function arrange(tree: Root): void {
  visit(tree, moveSpaces)
  visit(tree, 'paragraph', splitPictures)
  tree.children = tree.children.flatMap((child) => [...liftComments(child), child].filter((one) => !isEmpty(one)))
  levelHeadings(tree)
  const at = tree.children.findIndex(({ type }) => type === 'footnoteDefinition')
  // The line that stood above the notes.
  if (at > 0 && tree.children[at - 1]?.type === 'thematicBreak') tree.children.splice(at - 1, 1)
}

/** Moves spaces out of emphasis, which Markdown cannot begin or end with. */
function moveSpaces(node: Nodes, index: number | undefined, parent: Parents | undefined): typeof SKIP | undefined {
  if (!['emphasis', 'strong', 'delete'].includes(node.type) || !('children' in node)) return undefined
  if (!parent || index === undefined) return undefined
  const [first, last] = [node.children.at(0), node.children.at(-1)]
  const before = first?.type === 'text' ? (/^\s*/.exec(first.value)?.[0] ?? '') : ''
  if (first?.type === 'text') first.value = first.value.slice(before.length)
  const after = last?.type === 'text' ? (/\s*$/.exec(last.value)?.[0] ?? '') : ''
  if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - after.length)
  const texts = [before, after].map((value) => (value === '' ? [] : [{ type: 'text' as const, value }]))
  const isNothing = node.children.every((child) => child.type === 'text' && child.value === '')
  const siblings = parent.children as RootContent[]
  siblings.splice(index, 1, ...(texts[0] ?? []), ...(isNothing ? [] : [node as RootContent]), ...(texts[1] ?? []))
  return undefined
}

/** Gives pictures at the edges of a paragraph a paragraph of their own: text flowed around them, or they stood below it. */
function splitPictures(node: Paragraph, index: number | undefined, parent: Parents | undefined): void {
  const isText = (child: PhrasingContent) => !isPicture(child) && !(child.type === 'text' && child.value.trim() === '')
  const first = node.children.findIndex(isText)
  const last = node.children.findLastIndex(isText)
  if (first === -1 || !parent || index === undefined || parent.type === 'listItem') return
  const alone = (children: PhrasingContent[]): Paragraph[] =>
    children.filter(isPicture).map((child) => ({ type: 'paragraph', children: [child] }))
  const [before, after] = [alone(node.children.slice(0, first)), alone(node.children.slice(last + 1))]
  if (before.length + after.length === 0) return
  node.children = node.children.slice(first, last + 1)
  const siblings = parent.children as RootContent[]
  siblings.splice(index, 1, ...before, node, ...after)
}

function isPicture(node: PhrasingContent): boolean {
  return (
    node.type === 'image' || (node.type === 'link' && node.children.length === 1 && node.children[0]?.type === 'image')
  )
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
