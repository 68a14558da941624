import type { ElementContent } from 'hast'
import type { Data, PhrasingContent, Text } from 'mdast'
import type { CompileContext, Extension as Compiler, Token } from 'mdast-util-from-markdown'
import type { Extension } from 'micromark-util-types'
import type { Cite } from '../../references'
import { parseCites } from './parse-cites'
import { citation } from './tokenize'

/** A citation in a line of text. */
export interface Citation {
  type: 'citation'
  /** As written; as readers see it, once the works are in order. */
  value: string
  cites: readonly Cite[]
  /** What readers see, for the plain form. */
  plain?: PhrasingContent[]
  data?: Data
  position?: Text['position']
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: Citation
  }
  interface RootContentMap {
    citation: Citation
  }
}

/** Adds citations to a parser of Markdown. */
export function parseCitations(this: { data(): object }): void {
  const data: { micromarkExtensions?: Extension[]; fromMarkdownExtensions?: Compiler[] } = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { text: { 91: citation } }]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), toCitation]
}

const toCitation: Compiler = {
  enter: {
    citation(this: CompileContext, token: Token) {
      const value = this.sliceSerialize(token)
      this.enter({ type: 'citation', value, cites: parseCites(value.slice(1, -1)) ?? [] }, token)
    },
  },
  exit: {
    citation(this: CompileContext, token: Token) {
      this.exit(token)
    },
  },
}

/** Gives a citation its place on the page, which `citationLinks` fills, and its plain form. */
export function completeCitation(node: Citation, page: number, plain: PhrasingContent[], words: string): void {
  node.value = words
  node.plain = plain
  const hChildren: ElementContent[] = [{ type: 'text', value: words }]
  node.data = { hName: 'span', hProperties: { dataCitation: page }, hChildren }
}
