import { dropContents, readBlocks } from './blocks'
import { ourFence } from './fences'
import { readJsx } from './jsx'
import { readMarks } from './marks'
import { maskCode } from './mask'
import { readHtml } from './raw-html'

interface Options {
  /** True if it is MDX. */
  readonly mdx?: boolean | undefined
  /** Turns syntax of the system's own into ours, without code. */
  readonly own?: ((body: string) => string) | undefined
}

/** Turns what the dialects of Markdown and MDX have beyond ours into ours: blocks, marks, code, attributes, HTML. */
export async function convertMarkdown(
  body: string,
  { mdx, own = (text) => text }: Options = {},
): Promise<{ readonly body: string; readonly format: 'md' | 'mdx' }> {
  const masked = maskCode(body, {
    fence: ourFence,
    ...(mdx && { verbatim: { pattern: HEADING_ID, write: ([id]) => id } }),
  })
  const text = mdx ? await readJsx(own(masked.text)) : own(masked.text)
  const ours = readMarks(readBlocks(dropContents(text))).replace(/\n{3,}/g, '\n\n')
  return { body: await readHtml(masked.restore(moveComments(ours))), format: 'md' }
}

/**
 * Moves comments at the beginning of a line behind its words, which would be read as HTML and not as Markdown.
 * https://spec.commonmark.org/0.31.2/#html-blocks
 */
const moveComments = (text: string) =>
  text.replace(LEADING, (_, front, comments, words) => `${front}${words.trimEnd()} ${comments.trim()}`)

const LEADING =
  /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)((?:<!-- import: (?:(?!-->)[^\n])*-->[ \t]*)+)(?=[^\s<])([^\n]*)$/gm

/** `## Words {#id}`, which is no expression of MDX: https://docusaurus.io/docs/markdown-features/toc#heading-ids */
const HEADING_ID = /\{#[\w-]+\}(?=[ \t]*$)/gm
