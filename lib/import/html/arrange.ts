import type { Heading, Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { walkNodes } from '../walk'

/** Brings a converted tree into the form that our texts have. */
export function arrange(tree: Root): void {
  arrangeChildren(tree)
  walkNodes<Nodes>(tree, (node) => {
    if ('children' in node) arrangeChildren(node)
  })
  tree.children = tree.children.flatMap((child) => [...liftComments(child), child].filter((one) => !isEmpty(one)))
  levelHeadings(tree)
  const at = tree.children.findIndex(({ type }) => type === 'footnoteDefinition')
  // The line that stood above the notes.
  if (at > 0 && tree.children[at - 1]?.type === 'thematicBreak') tree.children.splice(at - 1, 1)
}

function arrangeChildren(parent: Parents): void {
  const children = parent.children as RootContent[]
  if (!children.some(({ type }) => type === 'paragraph' || EMPHASIS.has(type))) return
  const arranged = children.flatMap((child) => {
    if (child.type === 'paragraph') return parent.type === 'listItem' ? [child] : splitPictures(child)
    return EMPHASIS.has(child.type) ? moveSpaces(child as Parents) : [child]
  })
  parent.children = arranged as typeof parent.children
}

const EMPHASIS = new Set(['emphasis', 'strong', 'delete'])

/** Moves spaces out of emphasis, which Markdown cannot begin or end with. */
function moveSpaces(node: Parents): RootContent[] {
  const [first, last] = [node.children.at(0), node.children.at(-1)]
  const before = first?.type === 'text' ? (/^\s*/.exec(first.value)?.[0] ?? '') : ''
  if (first?.type === 'text') first.value = first.value.slice(before.length)
  const after = last?.type === 'text' ? (/\s*$/.exec(last.value)?.[0] ?? '') : ''
  if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - after.length)
  const spaces = (value: string): RootContent[] => (value === '' ? [] : [{ type: 'text', value }])
  const isNothing = node.children.every((child) => child.type === 'text' && child.value === '')
  return [...spaces(before), ...(isNothing ? [] : [node as RootContent]), ...spaces(after)]
}

/** Gives pictures at the edges of a paragraph a paragraph of their own: text flowed around them, or they stood below it. */
function splitPictures(node: Paragraph): RootContent[] {
  const isText = (child: PhrasingContent) => !isPicture(child) && !(child.type === 'text' && child.value.trim() === '')
  const first = node.children.findIndex(isText)
  const last = node.children.findLastIndex(isText)
  if (first === -1) return [node]
  const alone = (children: PhrasingContent[]): Paragraph[] =>
    children.filter(isPicture).map((child) => ({ type: 'paragraph', children: [child] }))
  const [before, after] = [alone(node.children.slice(0, first)), alone(node.children.slice(last + 1))]
  if (before.length + after.length === 0) return [node]
  node.children = node.children.slice(first, last + 1)
  return [...before, node, ...after]
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
  walkNodes<Nodes>(tree, (node) => {
    if (node.type === 'heading') headings.push(node)
  })
  const above: { readonly was: number; readonly is: number }[] = []
  for (const heading of headings) {
    while ((above.at(-1)?.was ?? 0) >= heading.depth) above.pop()
    const is = Math.min(6, (above.at(-1)?.is ?? 1) + 1)
    above.push({ was: heading.depth, is })
    heading.depth = is as Heading['depth']
  }
}
