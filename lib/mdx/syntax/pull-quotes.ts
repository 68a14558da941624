import type { Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { toString as plainText } from 'mdast-util-to-string'
import { isQuotation } from '../components'
import { type Context, report } from '../context'
import { attributeNamed } from './component-data'
import { childrenOf } from './tree'

/** A pull quote that names nobody repeats the text: reports one whose words the text does not say. */
export function pullQuotes(context: Context) {
  return (tree: Root): void => {
    const quotes: MdxJsxFlowElement[] = []
    const said: string[] = []
    gather(tree)
    for (const quote of quotes) check(quote, said, context)

    function gather(parent: Root | RootContent): void {
      for (const node of childrenOf(parent)) {
        if (node.type === 'mdxJsxFlowElement' && node.name === 'PullQuote') {
          if (!isQuotation(namesOf(node))) quotes.push(node)
        } else if (LINES.has(node.type)) said.push(plainText(node).replace(/\s+/g, ' '))
        else gather(node)
      }
    }
  }
}

/** It may leave words out, with an ellipsis, begin with a capital, and end with another mark than the sentence. */
function check(quote: MdxJsxFlowElement, said: readonly string[], context: Context): void {
  const words = plainText(quote).replace(/\s+/g, ' ').trim()
  const pieces = words.split('…').map(normalise).filter(Boolean)
  if (said.some((line) => holds(normalise(line), pieces))) return
  const near = nearestSentence(words, said)
  report(context, quote, {
    rule: 'quote-words',
    field: 'PullQuote',
    message: 'the text does not say this',
    fix: `${near ? `did you mean “${near}”? ` : ''}A pull quote repeats words of the text; add by="…" if somebody else says it`,
  })
}

/** Whether all pieces stand in a line, one after the other. */
function holds(line: string, pieces: readonly string[]): boolean {
  let from = 0
  return pieces.every((piece) => {
    const at = line.indexOf(piece, from)
    from = at + piece.length
    return at !== -1
  })
}

/** The sentence of the text that shares the most words with the quote, if that is more than half of them. */
function nearestSentence(words: string, said: readonly string[]): string | undefined {
  const wanted = new Set(normalise(words).split(' '))
  const shared = (sentence: string) => {
    const own = new Set(normalise(sentence).split(' '))
    return [...wanted].filter((word) => own.has(word)).length
  }
  const sentences = said.flatMap((line) => line.split(/(?<=[.!?…]["”’]?)\s+/))
  const [best = ''] = sentences.sort((one, other) => shared(other) - shared(one))
  return shared(best) * 2 > wanted.size ? best : undefined
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function namesOf(node: MdxJsxFlowElement) {
  return { by: attributeNamed(node, 'by'), source: attributeNamed(node, 'source') }
}

const LINES = new Set(['paragraph', 'heading', 'tableCell'])
