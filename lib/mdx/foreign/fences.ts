import type { Code } from 'mdast'
import { calloutFor } from './callout-names'
import { type Finding, finding } from './types'

/** Explains a code block that another system would draw, run or highlight, but that we show as plain code. */
export function explainFence({ lang, value }: Code): Finding | undefined {
  const name = lang?.replace(/[{\s].*$/, '').toLowerCase() ?? ''
  if (DRAWN.has(name)) {
    return {
      what: `nothing here draws a block of ${name}`,
      hint: 'write ```mermaid or ```dot, or save the drawing beside the text and write ![what it shows](./drawing.svg); for the code itself write ```text',
    }
  }
  const directive = /^\{([A-Za-z][\w:-]*)\}?/.exec(lang ?? '')?.[1]
  if (directive !== undefined) {
    const callout = calloutFor(directive)
    const hint = callout
      ? `write > [!${callout}] on a line, and the text below it, each line after >`
      : 'write the name of the language alone'
    return finding(`{${directive}}`, 'MyST or Quarto (a directive)', hint)
  }
  if (!VERBATIM.has(name) && MARK.test(value)) {
    return finding(
      'the comment highlight-…',
      'Docusaurus (marked lines of code)',
      'remove it and name the lines after the language: ```js {2,4-5}',
    )
  }
  return undefined
}

const DRAWN = new Set(['plantuml', 'puml', 'chart', 'vega', 'vega-lite', 'd2', 'wavedrom', 'abc'])
/** Languages in which such a comment may be the subject of the text. */
const VERBATIM = new Set(['md', 'mdx', 'markdown', 'text', 'txt'])
const MARK = /^\s*(?:\/\/|#|--|;|%|<!--|\/\*|\{\/\*)\s*highlight-(?:next-line|start|end)\b/m
