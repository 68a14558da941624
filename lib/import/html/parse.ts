import type { Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { Parser } from 'htmlparser2'
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parseFragment } from 'parse5'
import { VFile } from 'vfile'

type Node = DefaultTreeAdapterMap['node']
type ParentNode = DefaultTreeAdapterMap['parentNode']

/** What `parseHtml` returns: the tree, and whether it was so deep that only the text of its lowest part is left. */
export interface ParsedHtml {
  readonly tree: Root
  readonly flattened: boolean
}

/** Parses a piece of HTML as a browser without scripts does. Elements nested below `DEEPEST` levels become text. */
export function parseHtml(source: string): ParsedHtml {
  const bottomless = depthOf(source) > BOTTOMLESS
  const fragment = parseFragment(bottomless ? textIn(source) : source, {
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
  })
  const flattened = flatten(fragment) || bottomless
  return { tree: fromParse5(fragment, { file: new VFile(source) }) as Root, flattened }
}

/** Far deeper than pages that are made by page builders, and shallow enough for functions that call themselves. */
const DEEPEST = 150
/** Above this, parsing alone would take minutes: a browser's algorithm looks through all open elements at every tag. */
const BOTTOMLESS = 5000

/** Replaces elements below the deepest level by their text. Works with a stack of its own. */
function flatten(root: ParentNode): boolean {
  let found = false
  const open: { readonly node: ParentNode; readonly depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    if (depth === DEEPEST && node.childNodes.some((child) => 'childNodes' in child)) {
      const text = defaultTreeAdapter.createTextNode(textBelow(node))
      node.childNodes = [{ ...text, parentNode: node }]
      found = true
    }
    for (const child of node.childNodes) if ('childNodes' in child) open.push({ node: child, depth: depth + 1 })
  }
  return found
}

function textBelow(root: ParentNode): string {
  const parts: string[] = []
  const open: Node[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('value' in node) parts.push(node.value)
    // The last child is pushed first, so that the first one comes off first.
    else if ('childNodes' in node) for (const child of node.childNodes.toReversed()) open.push(child)
  }
  return parts.join('')
}

/** Returns how deep the tags of a text are nested at most. */
function depthOf(source: string): number {
  // Fewer tags cannot be nested deeper.
  if (source.split('<', BOTTOMLESS + 2).length <= BOTTOMLESS) return 0
  let depth = 0
  let deepest = 0
  const parser = new Parser({
    onopentagname: () => {
      depth += 1
      deepest = Math.max(deepest, depth)
    },
    onclosetag: () => {
      depth -= 1
    },
  })
  parser.end(source)
  return deepest
}

function textIn(source: string): string {
  return source.replace(/<[^<>]*>/g, '').replaceAll('<', '&lt;')
}
