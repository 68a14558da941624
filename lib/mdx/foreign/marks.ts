import { nameToEmoji } from 'gemoji'
import { calloutFor } from './callout-names'
import { type Foreign, finding } from './types'

/** Syntax of other Markdown dialects: Obsidian, Docusaurus, MkDocs, Pandoc and others. */
export const marks: readonly Foreign[] = [
  {
    pattern: /!\[\[([^[\]\n|#]+)([^[\]\n]*)\]\]/g,
    explain: ([whole, file = '']) =>
      finding(
        whole,
        'Obsidian (an embed)',
        /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(file)
          ? `write ![what it shows](./${file.split('/').at(-1)})`
          : 'write the text itself, or a link to it',
      ),
  },
  {
    pattern: /(?<!!)\[\[(?!\s|_?toc_?\])([^[\]\n|#]*)(#[^[\]\n|]*)?(?:\|([^[\]\n]*))?\]\]/gi,
    explain: ([whole, page = '', anchor = '', label]) => {
      if (/^[\d\s,.-]*$/.test(page) && !anchor) return undefined
      const address = `${page ? `./${slug(page)}.md` : ''}${anchor ? `#${slug(anchor.slice(1))}` : ''}`
      return finding(
        whole,
        'Obsidian or a wiki (a link)',
        `write [${label ?? (page || anchor.slice(1))}](${address}), with the name of the file as it is here`,
      )
    },
  },
  {
    pattern: /^[ \t]*:{3,}[ \t]*\{?[ \t]*\.?(?:callout-)?([A-Za-z][\w-]*)[^\n]*/gm,
    explain: ([whole, name = '']) =>
      finding(`:::${name}`, 'Docusaurus, VitePress or Pandoc (a block)', asCallout(name, whole)),
  },
  {
    pattern: /^[ \t]*(?:!!!|\?\?\?)\+?[ \t]+["']?([A-Za-z][\w-]*)[^\n]*/gm,
    explain: ([whole, name = '']) =>
      finding(whole.trim().slice(0, 40), 'MkDocs (an admonition)', asCallout(name, whole)),
  },
  {
    pattern: /^===[!+]?[ \t]+"([^"\n]+)"/gm,
    explain: ([whole]) => finding(whole, 'MkDocs (a tab)', 'write a heading, and the text below it'),
  },
  {
    pattern: /^[ \t]*-*8<-+[^\n]*/gm,
    explain: ([whole]) =>
      finding(whole.trim(), 'MkDocs (a snippet)', 'write the text itself: one text cannot include another'),
  },
  {
    pattern: /%%(?=[^%\s])[^%\n]*[^%\s]%%|%%[ \t][^%\n]*%%|^[ \t]*%%[ \t]*$/gm,
    explain: ([whole], format) =>
      finding(whole.trim(), 'Obsidian (a comment)', format === 'md' ? 'write <!-- … -->' : 'write {/* … */}'),
  },
  {
    pattern: /(?<![=\w<!])==(?=[^\s=])([^=\n]*[^\s=])==(?![=>])/g,
    explain: ([whole, words = '']) => finding(whole, 'Obsidian or Pandoc (a mark)', `write <mark>${words}</mark>`),
  },
  {
    pattern: /(?<![+\w])\+\+(?=[^\s+])([^+\n]*[^\s+])\+\+(?![+\w])/g,
    explain: ([whole, words = '']) => finding(whole, 'markdown-it (an insertion)', `write <ins>${words}</ins>`),
  },
  {
    pattern: /(?<=[\p{L}\p{N})])\^([^\s^[\](){}$]{1,20})\^(?![\w^])/gu,
    explain: ([whole, words = '']) => finding(whole, 'Pandoc (a superscript)', `write <sup>${words}</sup>`),
  },
  {
    pattern: /(?<=\p{L})~([\p{L}\p{N}+-]{1,12})~(?=[\p{L}\p{N}\s.,;:!?)]|$)/gu,
    explain: ([whole, words = '']) => finding(whole, 'Pandoc (a subscript)', `write <sub>${words}</sub>`),
  },
  {
    pattern: /(?<![\w[])\^\[([^[\]\n]{2,})\]/g,
    explain: ([whole]) =>
      finding(
        whole.length > 40 ? `${whole.slice(0, 40)}…` : whole,
        'Pandoc (a note in the line)',
        'write [^1] here, and a line [^1]: with its text below',
      ),
  },
  {
    isCitation: true,
    pattern:
      /\[(?:(?:see(?: also)?|cf\.|e\.g\.,?) @\w[^[\]\n]*|-@\w[^[\]\n]*|@\w\S*, (?:pp?|chap|ch|sec|vol|fig)\. ?[\divxlc][^[\]\n]*)\]/g,
    explain: ([whole]) =>
      finding(whole, 'Pandoc (a citation)', 'put the work into references.bib in the content folder, or write \\['),
  },
  {
    pattern: /(?<=\s)\^[a-z][\w-]{2,}$/gim,
    explain: ([whole]) => finding(whole, 'Obsidian (the name of a block)', 'remove it: anchors are those of headings'),
  },
  {
    pattern: /(?<![\w:/])(:[a-z0-9_+-]+:)(?![\w:/])/gi,
    explain: ([, code = '']) => {
      const emoji = nameToEmoji[code.slice(1, -1).toLowerCase()]
      return emoji === undefined
        ? undefined
        : finding(code, 'GitHub or Slack (a code for an emoji)', `write ${emoji}`, emoji)
    },
  },
]

function asCallout(name: string, line: string): string {
  if (/^(?:details|collapse|spoiler)/i.test(name))
    return 'write <details><summary>…</summary> and the text, with empty lines between them'
  if (/^(?:tabs?|code-group|columns?)/i.test(name)) return 'write one part after the other, each with a heading'
  const title = /\[([^\]]+)\]|"([^"]+)"/.exec(line)
  const words = title?.[1] ?? title?.[2]
  return `write > [!${calloutFor(name) ?? 'NOTE'}] on a line, and the text below it, each line after >${words ? `, with **${words}** as its first words` : ''}`
}

const slug = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/\.mdx?$/, '')
    .replace(/[\s_]+/g, '-')
