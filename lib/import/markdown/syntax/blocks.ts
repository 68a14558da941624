import { calloutFor } from '../../../mdx'
import { keep } from '../../keep'

/** Returns a callout of ours: a quote that begins with its kind. `name` is another system's name for it. */
export function callout(name: string, title: string | undefined, text: string, indent = ''): string {
  const words = title?.trim()
  const lines = [
    `[!${calloutFor(name) ?? 'NOTE'}]`,
    ...(words ? [`**${words}**`, ''] : []),
    ...dedent(text).trim().split('\n'),
  ]
  return lines.map((line) => `${indent}> ${line}`.trimEnd()).join('\n')
}

/** Returns text that readers open: HTML that our Markdown has. */
export const details = (summary: string, text: string) =>
  `<details>\n<summary>${summary.trim() || '…'}</summary>\n\n${dedent(text).trim()}\n\n</details>`

/** Removes the spaces that all lines begin with. */
export function dedent(text: string): string {
  const lines = text.split('\n')
  const depths = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0)
  const depth = Math.min(...depths, 100)
  return lines.map((line) => line.slice(Math.min(depth, line.length - line.trimStart().length))).join('\n')
}

/**
 * Turns blocks between `:::name title` and `:::` (Docusaurus, VitePress, Astro's Starlight, Pandoc) and those after
 * `!!! name "title"`, whose text is indented (MkDocs), into callouts. Blocks may hold others.
 */
export function readBlocks(body: string): string {
  let text = body
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next = text
      .replace(COLONS, (_, indent, name, rest, inner) => block(name, titleIn(rest), inner, indent))
      .replace(MARKS, (_, indent, name, title, inner) => block(name, title, inner, indent))
    if (next === text) return text
    text = next
  }
  return text
}

const DEEPEST = 10

function block(name: string, title: string | undefined, inner: string, indent: string): string {
  if (/^(?:details|collapse|collapsible|spoiler)$/i.test(name)) return details(title ?? '', inner)
  if (/^(?:tabs?|code-group|columns?|center|left|right|row|grid|div)$/i.test(name)) return `\n${inner.trim()}\n`
  return `${callout(name, title, inner, indent)}\n`
}

/** `[A title]`, `"A title"`, `{title="A title"}` or words. */
const titleIn = (rest: string) =>
  /\[([^\]]*)\]/.exec(rest)?.[1] ?? /"([^"]*)"/.exec(rest)?.[1] ?? rest.replace(/\{[^}]*\}/g, '').trim()

/** The innermost block: none within it begins with colons. */
const COLONS =
  /^([ \t]*):{3,}[ \t]*\{?[ \t]*\.?(?:callout-)?([A-Za-z][\w-]*)([^\n]*)\n((?:(?![ \t]*:{3,})[^\n]*\n)*?)[ \t]*:{3,}[ \t]*$\n?/gm
const MARKS =
  /^([ \t]*)(?:!!!|\?\?\?)\+?[ \t]+["']?([A-Za-z][\w-]*)["']?(?:[ \t]+"([^"\n]*)")?[^\n]*\n((?:\1(?: {4}|\t)[^\n]*\n|[ \t]*\n(?=(?:[ \t]*\n)*\1(?: {4}|\t)\S))*)/gm

/** Replaces marks that ask for a table of contents, which every post has. */
export const dropContents = (body: string) =>
  body
    .replace(/^[ \t]*[-*+][ \t]+[^\n]*\n\{:\s*toc[^}\n]*\}[ \t]*$/gim, '')
    .replace(/^[ \t]*(?:\[{1,2}_?TOC_?\]{1,2}|\$\{toc\}|\{\{\s*_?toc_?\s*\}\}|@\[toc\])[ \t]*$/gim, '')

/** Replaces what a pattern finds by comments. */
export const keepAll = (body: string, pattern: RegExp, why: string, format: 'md' | 'mdx' = 'md') =>
  body.replace(pattern, (whole) => keep(why, whole, format))
