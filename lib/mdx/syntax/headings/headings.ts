import GithubSlugger, { slug } from 'github-slugger'
import type { Heading as HeadingNode, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Context, report } from '../../context'
import type { Heading } from '../../facts'
import { isMadeId, takenIds } from '../../tree/page-ids'
import { childrenOf } from '../../tree/tree'
import { smarten } from '../../typography/smarten'
import { wordsOf } from '../../typography/words'
import { checkHashes, checkUnderline, reportEmpty, reportOrder } from './checks'

/**
 * Ensures that the title is the only `h1` of the page: drops a heading that opens the text and repeats the title, and
 * moves a body that uses `#` down one level. Then gives every heading an id, unless its author has, and records it for
 * the table of contents. There is one slugger, so that ids, contents and checks agree.
 */
export function headings(context: Context) {
  return (tree: Root): void => {
    dropTitle(tree, context)
    const all: HeadingNode[] = []
    visit(tree, 'heading', (node) => void all.push(node))
    visit(tree, 'paragraph', (node) => checkHashes(node, context))
    const shift = all.some(({ depth }) => depth === 1) ? 1 : 0
    const slugger = new GithubSlugger()
    for (const id of [...takenIds(context.contracts), ...all.flatMap((node) => writtenId(node) ?? [])]) slugger.slug(id)
    let above = 1
    for (const node of all) {
      node.depth = Math.min(6, node.depth + shift) as Heading['depth']
      const text = wordsOf(node)
      if (!/[^\p{C}\p{Z}\p{M}]/u.test(text)) reportEmpty(node, context)
      checkUnderline(node, context)
      if (node.depth > above + 1) reportOrder(node, above, context)
      above = node.depth
      const id = writtenId(node) ?? idOf(text, slugger, context)
      node.data = { ...node.data, hProperties: { id } }
      context.facts.headings.push({ depth: node.depth as Heading['depth'], id, text })
    }
  }
}

function dropTitle(tree: Root, context: Context): void {
  const index = tree.children.findIndex((node) => !isUnseen(node))
  const first = tree.children[index]
  if (
    first?.type !== 'heading' ||
    normalise(wordsOf(first)) !== normalise(smarten(context.source.title, context.language))
  )
    return
  tree.children.splice(index, 1)
  const lost = LOST.find(([type]) => holds(first, type))
  if (!lost) return
  report(context, first, {
    rule: 'heading-title',
    severity: 'warning',
    message: `this heading repeats the title and is dropped, and ${lost[1]} with it`,
    hint: `move ${lost[1]} into the text, or remove it`,
  })
}

/** Returns true for comments, and for nodes that exist only to be referred to. */
function isUnseen(node: RootContent): boolean {
  if (node.type === 'html') return node.value.replace(/<!--.*?-->/gs, '').trim() === ''
  return node.type === 'definition' || node.type === 'footnoteDefinition'
}

/** What is lost with a dropped title, because the page's own title holds only words. */
const LOST: readonly (readonly [RootContent['type'], string])[] = [
  ['footnoteReference', 'its note'],
  ['link', 'its link'],
  ['linkReference', 'its link'],
  ['image', 'its picture'],
  ['imageReference', 'its picture'],
]

function holds(node: RootContent, type: RootContent['type']): boolean {
  return node.type === type || childrenOf(node).some((child) => holds(child, type))
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/-{2,3}|[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** Returns the id that the author has given to a heading. */
function writtenId({ data }: HeadingNode): string | undefined {
  const id = data?.hProperties?.id
  return typeof id === 'string' ? id : undefined
}

/** Returns an id for a heading. A heading called "Note 1" must not take the id of the note. */
function idOf(text: string, slugger: GithubSlugger, { contracts }: Context): string {
  const words = slug(text.normalize('NFC')).normalize('NFC')
  const id = slugger.slug(/^(?:-+\d*)?$/.test(words) ? 'section' : words)
  return isMadeId(id, contracts) ? slugger.slug(`section-${words}`) : id
}
