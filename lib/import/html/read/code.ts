import type { Element, ElementContent, Nodes, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { toText } from 'hast-util-to-text'
import type { Code } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { visitParents } from 'unist-util-visit-parents'
import { element } from '../../../hast'
import { classesOf, textAttribute } from '../types'

/** Returns a block of code with its language and the name of its file. */
export function codeBlock(pre: Element): Code {
  const around = textAttribute(pre, 'dataAround')
  const inner = pre.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code')
  const parts = [...(inner ? [inner] : []), pre]
  const classes = [...parts.flatMap(classesOf), ...around.split(' ')]
  const name = parts.map(fileName).find((one) => one !== '') ?? ''
  const lang = parts.map(languageAttribute).find((one) => one !== '') || languageOf(classes)
  const value = toText(inner && onlyChild(pre, inner) ? inner : pre, { whitespace: 'pre' })
  return {
    type: 'code',
    lang: lang || (name ? 'text' : null),
    meta: name ? `title=${JSON.stringify(name)}` : null,
    value: value.replace(/\u00a0/g, ' ').replace(/^\n+|\s+$/g, ''),
  }
}

/**
 * Writes the classes and the caption of what is around a block of code on the block, where `codeBlock` finds them, and
 * takes the code out of tables that number its lines.
 */
export function readCode(tree: Root): void {
  visitParents(tree, 'element', (node, ancestors) => {
    const parent = ancestors.at(-1)
    if (node.tagName === 'table' && parent) {
      const pre = numberedCode(node)
      if (!pre) return undefined
      const index = parent.children.indexOf(node)
      parent.children[index] = pre
      return [SKIP, index]
    }
    if (node.tagName !== 'pre' || parent?.type !== 'element') return undefined
    const around = [parent, ...ancestors.slice(-2, -1)].filter((one) => one.type === 'element')
    node.properties.dataAround = around.flatMap(classesOf).join(' ')
    const [language, attributes] = [textAttribute(parent, 'dataLang'), textAttribute(parent, 'dataAttrs')]
    node.properties.dataLanguage ??= language || /"language":"([\w+#-]+)"/.exec(attributes)?.[1]
    takeCaption(parent, node)
    return undefined
  })
}

/** A caption without spaces, or with the ending of a file, names the file. Others stay. */
function takeCaption(parent: Element, pre: Element): void {
  const caption = parent.children.find((child) => child.type === 'element' && child.tagName === 'figcaption')
  const text = caption ? textOf(caption).trim() : ''
  if (!/^[\w./@-]*\.\w{1,8}$/.test(text)) return
  pre.properties.dataTitle = text
  parent.children = parent.children.filter((child) => child !== caption)
}

/** Returns the code of a table whose other cell holds the numbers of lines, as Rouge, Hexo and WordPress make them. */
function numberedCode(table: Element): Element | undefined {
  let pre: Element | undefined
  let hasNumbers = false
  visit(table, 'element', (cell) => {
    if (cell.tagName !== 'td') return
    const classes = classesOf(cell).join(' ')
    if (/gutter|linenos|line-numbers/.test(classes)) hasNumbers = true
    else if (/\bcode\b|rouge-code|blob-code/.test(classes)) pre = preIn(cell)
  })
  return hasNumbers ? pre : undefined
}

function preIn(cell: Element): Element {
  const lines = cell.children.flatMap((child) => (child.type === 'element' ? [child] : []))
  const pre = lines.find(({ tagName }) => tagName === 'pre')
  return pre ?? element('pre', {}, cell.children)
}

function onlyChild(parent: Element, child: ElementContent): boolean {
  return parent.children.every((one: Nodes) => one === child || (one.type === 'text' && one.value.trim() === ''))
}

function fileName(node: Element): string {
  const names = ['dataTitle', 'dataFilename', 'dataFile', 'title'].map((name) => textAttribute(node, name).trim())
  return names.find((name) => name !== '') ?? ''
}

function languageAttribute(node: Element): string {
  const names = ['dataLanguage', 'dataLang', 'dataEnlighterLanguage', 'dataCodeBlockLang', 'lang']
  return cleanLanguage(names.map((name) => textAttribute(node, name)).find((name) => name !== '') ?? '')
}

/** Finds the language in the classes that highlighters use. */
export function languageOf(classes: readonly string[]): string {
  const all = classes.join(' ')
  for (const pattern of CLASSES) {
    const found = pattern.exec(all)?.[1]
    if (found && !NO_LANGUAGE.has(found.toLowerCase())) return cleanLanguage(found)
  }
  return ''
}

const CLASSES = [
  /(?:^|\s)lang(?:uage)?-([\w+#.-]+)/, // HTML's own, Prism, highlight.js, Jetpack
  /(?:^|\s)brush:\s*([\w+#-]+)/, // SyntaxHighlighter
  /(?:^|\s)highlight-(?:source|text)-([\w+#-]+?)(?:-basic)?(?=\s|$)/, // GitHub
  /(?:^|\s)sourceCode\s+([\w+#-]+)/, // Pandoc
  /(?:^|\s)hljs\s+([\w+#-]+)/, // highlight.js, when it has guessed
  /(?:^|\s)(?:highlight|code)\s+(?!highlight\b)([a-z][\w+#-]*)(?=\s|$)/, // Hexo
]
const NO_LANGUAGE = new Set(['none', 'plain', 'nohighlight', 'highlight', 'code', 'block', 'wp', 'wrap', 'undefined'])

function cleanLanguage(name: string): string {
  const lower = name
    .trim()
    .toLowerCase()
    .replace(/[^\w+#-]+.*$/, '')
  return ALIASES[lower] ?? (NO_LANGUAGE.has(lower) || lower === 'auto' || lower === 'generic' ? '' : lower)
}

/** Names that only one of the highlighters has. */
const ALIASES: Readonly<Record<string, string>> = {
  jscript: 'js',
  plaintext: 'text',
  raw: 'text',
  csharp: 'csharp',
  shell: 'sh',
  html_basic: 'html',
  htmlbars: 'handlebars',
  as3: 'text',
}
