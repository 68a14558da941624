import type { Root, RootContent, Text } from 'mdast'
import type { Context } from '../context'
import { childrenOf, isInline } from '../tree/tree'
import { finishMarks, mayHaveMarks, setMarks, smarten } from '../typography/smarten'

/**
 * Applies the typographic punctuation of the language, as `smarten` does. Reads a whole block at once, so that a quote can open
 * in one element and close in another. Never changes code. Used instead of `remark-smartypants`, which parses every
 * text into words and sentences (10 ms per post) and cannot be kept out of `<code>`.
 */
export function punctuation({ language }: Context) {
  return (tree: Root): void => curl(tree, language)
}

function curl(parent: Root, language: string): void {
  const run: (Text | string)[] = []
  for (const node of parent.children) collect(node, run, language)
  flush(run, language)
}

/**
 * Collects the pieces of a block in order; anything that is not text counts as a letter. A new block ends the previous
 * run.
 */
function collect(node: RootContent, run: (Text | string)[], language: string): void {
  if (node.type === 'text') run.push(node)
  else if (
    node.type === 'inlineCode' ||
    node.type === 'footnoteReference' ||
    node.type === 'citation' ||
    isBareAddress(node)
  )
    run.push('x')
  else if (node.type === 'image' || node.type === 'imageReference') {
    if ('title' in node && node.title) node.title = smarten(node.title, language)
    run.push('x')
  } else if (node.type === 'html') htmlPiece(node.value, run)
  else if (node.type === 'break') run.push('\n')
  else if (node.type === 'safeElement' && VERBATIM.has(node.data.hName)) run.push('x')
  else if (node.type !== 'code') {
    const block = !INLINE.has(node.type) && !isInline(node) && !(node.type === 'safeElement' && node.inline)
    if (block) flush(run, language)
    for (const child of childrenOf(node)) collect(child, run, language)
    if (block) flush(run, language)
  }
}

/** Returns true if a link shows its own address, which is not the author's prose. */
function isBareAddress(node: RootContent): boolean {
  const [text, ...others] = node.type === 'link' ? node.children : []
  if (node.type !== 'link' || text?.type !== 'text' || others.length > 0) return false
  return node.url === text.value || node.url.endsWith(`:${text.value}`) || node.url.endsWith(`://${text.value}`)
}

/** Inline HTML of a Markdown file comes tag by tag, so this keeps the text between `<code>` and `</code>` unchanged. */
function htmlPiece(tag: string, run: (Text | string)[]): void {
  const match = /^<(\/?)([a-z]+)/i.exec(tag)
  if (!match?.[2] || !VERBATIM.has(match[2].toLowerCase())) return
  run.push(match[1] ? CLOSE : OPEN)
}

function flush(run: (Text | string)[], language: string): void {
  const pieces = run.splice(0)
  if (!pieces.some((piece) => typeof piece !== 'string' && mayHaveMarks(piece.value, language))) return
  let verbatim = 0
  const texts = pieces.map((piece) => {
    if (piece === OPEN) verbatim++
    if (piece === CLOSE) verbatim--
    return typeof piece === 'string'
      ? piece.replace(/[^\n]/g, 'x')
      : verbatim > 0
        ? 'x'.repeat(piece.value.length)
        : piece.value
  })
  const whole = setMarks(texts.join(''), language)
  let start = 0
  for (const [index, piece] of pieces.entries()) {
    const end = start + (texts[index]?.length ?? 0)
    if (typeof piece !== 'string' && texts[index] === piece.value) piece.value = finishMarks(whole.slice(start, end))
    start = end
  }
}

const VERBATIM = new Set(['code', 'kbd', 'pre', 'samp', 'var'])
const INLINE = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference'])
/** Placeholders that no body contains, because control characters are refused when a body is read. */
const OPEN = '\u0001'
const CLOSE = '\u0002'
