import { dropContents, readBlocks } from './blocks'
import { ourFence } from './fences'
import { readMarks } from './marks'
import { maskCode } from './mask'

/** Turns what the dialects of Markdown have beyond ours into ours: blocks, marks, code, attributes. */
export async function convertMarkdown(body: string): Promise<{ readonly body: string; readonly format: 'md' | 'mdx' }> {
  const masked = maskCode(body, { fence: ourFence })
  const text = readMarks(readBlocks(dropContents(masked.text))).replace(/\n{3,}/g, '\n\n')
  return { body: masked.restore(text), format: 'md' }
}
