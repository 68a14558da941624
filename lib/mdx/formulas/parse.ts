import type { CompileContext, Extension as Compiler, Token } from 'mdast-util-from-markdown'
import type { Extension } from 'micromark-util-types'
import { formula } from './tokenize'

/**
 * Adds formulas between `$$` to a parser of Markdown. They become the same nodes as fences of the language `math`
 * (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions).
 */
export function parseFormulas(this: { data(): object }): void {
  const data: { micromarkExtensions?: Extension[]; fromMarkdownExtensions?: Compiler[] } = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { flow: { 36: formula } }]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), toCode]
}

const toCode: Compiler = {
  enter: {
    formula(this: CompileContext, token: Token) {
      this.enter({ type: 'code', lang: 'math', meta: null, value: '' }, token)
      this.buffer()
    },
  },
  exit: {
    formula(this: CompileContext, token: Token) {
      const value = this.resume().trim()
      const node = this.stack.at(-1)
      if (node?.type === 'code') node.value = value
      this.exit(token)
    },
    formulaValue(this: CompileContext, token: Token) {
      this.config.enter.data?.call(this, token)
      this.config.exit.data?.call(this, token)
    },
    formulaAttributes(this: CompileContext, token: Token) {
      const node = this.stack.at(-2)
      if (node?.type === 'code') node.meta = this.sliceSerialize(token)
    },
  },
}
