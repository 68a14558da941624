import type { Code, RootContent } from 'mdast'
import type { Markdown } from '@/lib/mdx/contract'

/** Returns the blocks of code of a content, and the first node that is none or is one more than `most`. */
export function onlyCode(content: Markdown, most: number): { readonly code: Code[]; readonly odd?: RootContent } {
  const code = content.filter((node): node is Code => node.type === 'code')
  const odd = content.find((node) => node.type !== 'code') ?? code[most]
  return { code, ...(odd && { odd }) }
}
