import type { Element, Root } from 'hast'
import type { Position } from 'unist'
import { languageDirection } from '../../direction'
import { type Drawing, type DrawingFault, draw, drawingOfPage, drawnLanguages } from '../../drawings'
import { element, text } from '../../hast'
import { type Context, report } from '../context'
import { keepDrawing } from '../drawn'
import { childElements, textOf, walk } from '../tree/tree'
import { smarten } from '../typography/smarten'
import { languageOf, parseCodeMeta } from './code/meta'

/**
 * Draws code blocks in a language of drawings, such as `mermaid`. The figure says in its title what it shows, scrolls if it
 * is wider than the column, and has the same as text below it.
 */
export function drawings(context: Context) {
  return async (tree: Root): Promise<void> => {
    const found: [Element, Element, Position | undefined][] = []
    walk(tree, (node, position) => {
      if (node.type !== 'element' || node.tagName !== 'pre') return
      const [code, second] = childElements(node)
      if (code && !second && drawnLanguages.includes(languageOf(code))) found.push([node, code, position])
    })
    for (const [pre, code, position] of found) await block(pre, code, position, context)
  }
}

async function block(pre: Element, code: Element, position: Position | undefined, context: Context): Promise<void> {
  const language = languageOf(code)
  const source = textOf(code).replace(/\n$/, '')
  const { title: written, unknown } = parseCodeMeta(String(code.properties.dataMeta ?? ''))
  if (!written?.trim()) {
    report(context, position, {
      rule: 'drawing-title',
      field: 'title',
      message: 'this drawing does not say what it shows, for readers who cannot see it',
      hint: `write \`\`\`${language} title="what it shows"; for the code itself write \`\`\`text`,
    })
  }
  for (const word of unknown) {
    const message = `"${word}" after the name of the language means nothing here`
    report(context, position, { rule: 'code-meta', severity: 'warning', message, hint: 'write title="what it shows"' })
  }
  const { drawing, faults } = await draw(language, source, {
    words: context.words,
    direction: languageDirection(context.language),
  })
  for (const fault of faults) reportFault(fault, language, source, position, context)
  if (!drawing) {
    // Nothing else is to be said of its language.
    delete code.properties.className
    return
  }
  const title = smarten(written ?? '', context.language)
  context.drawings.set(keyOf(language, source), keepDrawing(drawing.svg, title, context))
  pre.tagName = 'figure'
  pre.properties = { className: ['drawn'] }
  pre.children = figure(drawing, title, context)
}

/** Names a source, to find its drawing again in the plain form. */
export const keyOf = (language: string, source: string) => `${language}\n${source}`

function figure({ svg, narrow, said }: Drawing, title: string, { words }: Context): Element[] {
  const items = said.map((sentence) => element('li', { dir: 'auto' }, [text(sentence)]))
  // One picture with a name for screen readers, which everybody can scroll by keyboard.
  const view = { className: ['drawn-view'], role: 'img', ariaLabel: title, tabIndex: 0 }
  return [
    element('div', view, narrow ? [sized('wide', svg), sized('narrow', narrow)] : [drawingOfPage(svg)]),
    element('figcaption', {}, [
      text(title),
      element('details', { className: ['drawn-text'] }, [
        element('summary', {}, [text(words.drawing.asText)]),
        element('ul', {}, items),
      ]),
    ]),
  ]
}

/** A drawing that is shown on wide or on narrow screens only. */
const sized = (width: 'wide' | 'narrow', svg: Element) =>
  element('div', { className: [`drawn-${width}`] }, [drawingOfPage(svg)])

/** Reports a fault at its place in the file: the lines of a block may be indented, or stand behind the marks of a quote. */
function reportFault(
  { line, column, message, hint, isSlight = false }: DrawingFault,
  language: string,
  source: string,
  position: Position | undefined,
  context: Context,
): void {
  const start = position?.start.line ?? 0
  const inFile = context.source.body.split('\n')[start + line - 1] ?? ''
  const inSource = source.split('\n')[line - 1] ?? ''
  const indent = inFile.endsWith(inSource) ? inFile.length - inSource.length : 0
  report(
    context,
    { line: start + line, column: indent + column },
    {
      rule: isSlight ? 'drawing-look' : 'drawing',
      field: language,
      message,
      hint,
      ...(isSlight && { severity: 'warning' }),
    },
  )
}
