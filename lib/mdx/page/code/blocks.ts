import type { Element, ElementContent, Root } from 'hast'
import type { Position } from 'unist'
import { counted } from '../../../counted'
import { nearest } from '../../../problems'
import { type Context, report } from '../../context'
import { childElements, textOf, walk } from '../../tree/tree'
import { highlight } from './highlight'
import { languages, plainLanguages } from './highlighter'
import { type CodeMeta, parseCodeMeta } from './meta'

/**
 * Turns code blocks into figures with a file name, highlighted words and marked lines. They can be scrolled with the
 * keyboard and have no inline styles.
 */
export function codeBlocks(context: Context) {
  return async (tree: Root): Promise<void> => {
    const found: [Element, Element, Position | undefined][] = []
    walk(tree, (node, position) => {
      if (node.type !== 'element' || node.tagName !== 'pre') return
      const [code, second] = childElements(node)
      if (code?.tagName === 'code' && !second) found.push([node, code, position])
    })
    for (const [pre, code, position] of found) await block(pre, code, position, context)
  }
}

async function block(pre: Element, code: Element, position: Position | undefined, context: Context): Promise<void> {
  const written = [code.properties.className].flat().find((name) => String(name).startsWith('language-'))
  const named = written ? String(written).slice('language-'.length) : ''
  const meta = parseCodeMeta(String(code.properties.dataMeta ?? ''))
  const language = named === '' ? undefined : known(named, position, context)
  for (const word of meta.unknown) {
    report(context, position, {
      rule: 'code-meta',
      severity: 'warning',
      message: `"${word}" after the name of the language means nothing here`,
      hint: 'remove it; write title="file name" or the lines to mark: {2,4-5}',
    })
  }
  const count = textOf(code).replace(/\n$/, '').split('\n').length
  const beyond = [...meta.lines].find((line) => line > count)
  if (beyond !== undefined) {
    report(context, position, {
      rule: 'code-meta',
      severity: 'warning',
      message: `line ${beyond} is marked, but the code has ${counted(count, 'line')}`,
      hint: 'count from 1, from the line after the fence',
    })
  }
  const inner: Element = {
    type: 'element',
    tagName: 'pre',
    properties: { className: ['code-block'], tabIndex: 0, ...(named && { dataLanguage: named }) },
    children: [{ type: 'element', tagName: 'code', properties: {}, children: await lines(code, language, meta) }],
  }
  pre.tagName = 'figure'
  pre.properties = { className: ['code'] }
  pre.children = meta.title ? [title(meta.title), inner] : [inner]
}

/** Returns highlighted children for the text of a fence. HTML that an author put into `<pre><code>` stays unchanged. */
async function lines(code: Element, language: string | undefined, meta: CodeMeta): Promise<ElementContent[]> {
  if (childElements(code).length > 0) return code.children
  return highlight(textOf(code).replace(/\n$/, ''), language, meta.lines)
}

function known(named: string, position: Position | undefined, context: Context): string | undefined {
  const language = named.toLowerCase()
  if (languages.includes(language)) return language
  if (plainLanguages.includes(language)) return undefined
  const near = nearest(language, [...languages, ...plainLanguages])
  report(context, position, {
    rule: 'unknown-language',
    severity: 'warning',
    message: `no highlighting for "${named}"`,
    hint: near ? `did you mean ${near}?` : 'write text for plain text',
  })
  return undefined
}

function title(value: string): Element {
  const children: ElementContent[] = [{ type: 'text', value }]
  return { type: 'element', tagName: 'figcaption', properties: { className: ['code-title'] }, children }
}
