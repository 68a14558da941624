import type { Root, RootContent, Text } from 'mdast'
import { childrenOf, isInline } from './tree'

/**
 * Typographer's punctuation for English: “quotes”, ‘quotes’, apostrophes, – for two hyphens, — for three, … for three
 * dots. Reads a whole block at once, so that a quote which opens in one element may close in another. Never in code.
 * A file of its own instead of `remark-smartypants`, which parses every text into words and sentences (10 ms a post)
 * and cannot be kept out of `<code>`.
 */
export function punctuation() {
  return (tree: Root): void => curl(tree)
}

/** The same for one line of text: captions, titles. */
export function smarten(text: string): string {
  return set(text).replaceAll(FILL, '')
}

function curl(parent: Root): void {
  const run: (Text | string)[] = []
  for (const node of parent.children) collect(node, run)
  flush(run)
}

/** Gathers the pieces of a block in order; what is no text counts as a letter. Blocks end what came before them. */
function collect(node: RootContent, run: (Text | string)[]): void {
  if (node.type === 'text') run.push(node)
  else if (node.type === 'inlineCode' || node.type === 'footnoteReference') run.push('x')
  else if (node.type === 'image' || node.type === 'imageReference') {
    if ('title' in node && node.title) node.title = smarten(node.title)
    run.push('x')
  } else if (node.type === 'html') htmlPiece(node.value, run)
  else if (node.type === 'break') run.push('\n')
  else if (node.type === 'safeElement' && VERBATIM.has(node.data.hName)) run.push('x')
  else if (node.type !== 'code') {
    const block = !INLINE.has(node.type) && !isInline(node) && !(node.type === 'safeElement' && node.inline)
    if (block) flush(run)
    for (const child of childrenOf(node)) collect(child, run)
    if (block) flush(run)
  }
}

/** Inline HTML of a Markdown file comes tag by tag: keeps the text between `<code>` and `</code>` as it is. */
function htmlPiece(tag: string, run: (Text | string)[]): void {
  const match = /^<(\/?)([a-z]+)/i.exec(tag)
  if (!match?.[2] || !VERBATIM.has(match[2].toLowerCase())) return
  run.push(match[1] ? CLOSE : OPEN)
}

function flush(run: (Text | string)[]): void {
  const pieces = run.splice(0)
  if (!pieces.some((piece) => typeof piece !== 'string' && CANDIDATE.test(piece.value))) return
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
  const whole = set(texts.join(''))
  let start = 0
  for (const [index, piece] of pieces.entries()) {
    const end = start + (texts[index]?.length ?? 0)
    if (typeof piece !== 'string' && texts[index] === piece.value)
      piece.value = whole.slice(start, end).replaceAll(FILL, '')
    start = end
  }
}

/** Sets quotes, dashes and dots without changing the length of the text: what becomes shorter is filled up. */
function set(text: string): string {
  return text
    .replace(/["']/g, (quote, at: number) => curled(quote, text, at))
    .replace(/(?<!-)---?(?!-)/g, (hyphens, at: number) => {
      const option = hyphens.length === 2 && /^(?:\s|)$/.test(text[at - 1] ?? '') && /[a-z]/i.test(text[at + 2] ?? '')
      return option ? hyphens : hyphens.length === 2 ? `–${FILL}` : `—${FILL}${FILL}`
    })
    .replace(/(?<!\.)\.\.\.(?!\.)/g, `…${FILL}${FILL}`)
}

function curled(quote: string, text: string, at: number): string {
  const opens =
    /[\s([{\u2014\u2013/"'-]/.test(text[at - 1] ?? ' ') &&
    /^(?:\.\.\.|[^\s)\]}.,;:!?])/.test(text.slice(at + 1, at + 4)) &&
    !closesQuote(text, at)
  if (quote === '"') return opens ? '“' : '”'
  return opens && !ELIDED.test(text.slice(at + 1, at + 8)) ? '‘' : '’'
}

/** Whether the quote at `at` follows a quote that itself follows a word, and so closes like that one. */
function closesQuote(text: string, at: number): boolean {
  let start = at - 1
  while (start >= 0 && /["']/.test(text[start] ?? '')) start--
  return start < at - 1 && /[^\s([{\u2014\u2013/-]/.test(text[start] ?? ' ')
}

const CANDIDATE = /["']|--|\.\.\./
/** Words that lose their beginning: 'tis, 'em, '90s. */
const ELIDED = /^(?:tis|twas|em|til|cause|bout|round|n['’]|\d0s)\b/i
const VERBATIM = new Set(['code', 'kbd', 'pre', 'samp', 'var'])
const INLINE = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference'])
/** Stand-ins that no body holds, because control characters are refused when it is read. */
const OPEN = '\u0001'
const CLOSE = '\u0002'
const FILL = '\u0003'
