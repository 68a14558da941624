import type { Html, Nodes, Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Piece } from '../../pieces'

/**
 * Returns what has to be written otherwise so that a Markdown body says the same as MDX: braces and `<` in text, comments,
 * addresses in angle brackets, ids of headings. `undefined` if it holds something that MDX has no like form of.
 * https://mdxjs.com/docs/what-is-mdx/#markdown
 */
export function escapesFor(tree: Root, body: string): Piece[] | undefined {
  const pieces: Piece[] = []
  let isPossible = true
  visit(tree, (node, index, parent) => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset]
    if (from === undefined || to === undefined) {
      isPossible = false
      return SKIP
    }
    const written = body.slice(from, to)
    const text = escaped(node, written, parent, index === 0)
    if (text === undefined) isPossible = false
    else if (text !== written) pieces.push({ from, to, text })
    return text === written ? undefined : SKIP
  })
  return isPossible ? pieces : undefined
}

/** Returns how a node is written in MDX; the same if only its children matter. */
function escaped(node: Nodes, written: string, parent: Nodes | undefined, isFirst: boolean): string | undefined {
  if (node.type === 'text') return escapedText(node, written, parent, isFirst)
  if (node.type === 'html') return escapedHtml(node, parent)
  // Code that is only indented is text there.
  if (node.type === 'code' && !/^[`~$]/.test(written)) return undefined
  if (node.type === 'image' && /[{<]/.test(node.alt ?? '')) return undefined
  if (node.type === 'link' && written.startsWith('<'))
    return `[${written.slice(1, -1).replace(/[\\`*_{}<>[\]~|$]/g, '\\$&')}](${node.url})`
  return written
}

function escapedText(_: Text, written: string, parent: Nodes | undefined, isFirst: boolean): string | undefined {
  // A line of attributes as in kramdown, which would be text.
  if (/(?:^|\n)[ \t>]*\{:/.test(written)) return undefined
  if (parent?.type === 'heading') {
    const [whole, id] = HEADING_ID.exec(written) ?? []
    if (whole !== undefined) return `${quoted(written.slice(0, -whole.length))}{/* #${id} */}`
  }
  const text = quoted(written)
  // A paragraph that begins like a module is one.
  return isFirst && parent?.type === 'paragraph'
    ? text.replace(/^[ie](?=(?:mport|xport)\b)/, (letter) => `&#${letter.charCodeAt(0)};`)
    : text
}

const quoted = (written: string) => written.replace(/\\[\s\S]|[{<]/g, (sign) => (sign.length > 1 ? sign : `\\${sign}`))

/** Ids in braces, which are comments in MDX: see "Headings" in the author's guide. */
export const HEADING_ID = /\{:?\s*#([^\s{}]+)\s*\}$/

function escapedHtml({ value }: Html, parent: Nodes | undefined): string | undefined {
  const comment = /^<!--((?:(?!-->)[\s\S])*)-->$/.exec(value)?.[1]
  if (comment !== undefined)
    return parent?.type === 'root' || !value.includes('\n') ? `{/*${comment.replaceAll('*/', '* /')}*/}` : undefined
  const single = /^<(br|hr|wbr)\s*\/?>$/i.exec(value)?.[1]
  if (single !== undefined) return `<${single.toLowerCase()} />`
  return parent?.type === 'root' ? escapedBlock(value) : IN_LINE.test(value) ? value : undefined
}

/** A block of tags that may stand in MDX too, with plain words between them: what folds, above all. */
function escapedBlock(value: string): string | undefined {
  const parts = value.match(/<[^<>]*>|[^<]+/g) ?? []
  const isPlain = parts.every((part) => (part.startsWith('<') ? IN_BLOCK.test(part) : !/[\\`*_{}[\]~|$&>]/.test(part)))
  // On one line with words they would be a paragraph there.
  return isPlain ? value.replace(/(<details[^>]*>)\s*(?=<summary)/gi, '$1\n') : undefined
}

const IN_BLOCK = /^<\/?(?:details|summary|b|strong|em|i|kbd)(?: open)?>$/

/** Elements within a line that are the same in both, with text between their tags. */
const IN_LINE =
  /^<\/?(?:a|abbr|b|cite|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|strong|sub|sup|u|var)(?: (?:id|title|lang|dir|href|cite)="[^"{}&<>\n]*")*>$/
