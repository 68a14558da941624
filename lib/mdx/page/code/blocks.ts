import type { Element, Root } from 'hast'
import type { Position } from 'unist'
import { element, text as textNode } from '../../../hast'
import { nearest } from '../../../problems'
import { type Context, report } from '../../context'
import { childElements, textOf, walk } from '../../tree/tree'
import { highlight } from './highlight'
import { languages, plainLanguages } from './highlighter'
import { checkMeta, marksOf } from './marks'
import { languageOf, parseCodeMeta } from './meta'
import { listNotes, parseNotes } from './notes'
import { isTerminal, session } from './terminal'

/**
 * Turns code blocks into figures with a file name, highlighted words and marked lines. They can be scrolled with the
 * keyboard and have no inline styles.
 */
export function codeBlocks(context: Context) {
  return async (tree: Root): Promise<void> => {
    const found: [Element, Element, Position | undefined][] = []
    walk(tree, (node, position) => {
      if (node.type !== 'element' || node.tagName !== 'pre' || node.data?.isFixed) return
      const [code, second] = childElements(node)
      if (code?.tagName === 'code' && !second) found.push([node, code, position])
    })
    for (const [pre, code, position] of found) await block(pre, code, position, context)
  }
}

async function block(pre: Element, code: Element, position: Position | undefined, context: Context): Promise<void> {
  const named = languageOf(code)
  const text = textOf(code).replace(/\n$/, '')
  const meta = parseCodeMeta(String(code.properties.dataMeta ?? ''))
  const notes = parseNotes(code.properties.dataNotes)
  const isSession = isTerminal(named) && childElements(code).length === 0
  checkMeta(meta, text, position, context)
  const children = isSession
    ? await session(text)
    : // HTML that an author put into `<pre><code>` stays unchanged.
      childElements(code).length > 0
      ? code.children
      : await highlight(text, named === '' ? undefined : known(named, position, context), marksOf(meta, notes))
  const className = [
    'code-block',
    ...(meta.from === undefined ? [] : ['code-numbered']),
    ...(meta.wrap ? ['code-wrap'] : []),
  ]
  const inner = element('pre', { className, tabIndex: 0, ...(named && { dataLanguage: named }) }, [
    element('code', {}, children),
  ])
  pre.tagName = 'figure'
  pre.properties = { className: ['code'] }
  pre.children = [
    ...(meta.title ? [title(meta.title)] : []),
    isSession ? element('fulcrum-terminal', {}, [inner]) : inner,
    ...(notes.length > 0 ? [listNotes(notes, context.words)] : []),
  ]
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
  return element('figcaption', { className: ['code-title'] }, [textNode(value)])
}
