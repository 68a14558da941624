import { transformerNotationDiff } from '@shikijs/transformers'
import type { ElementContent, Text } from 'hast'
import { childElements, textOf } from '../../tree/tree'
import { classOfColour, highlighterFor } from './highlighter'
import type { Marks } from './marks'
import { span } from './span'
import { markWords } from './words'

/**
 * Returns code as spans with classes. Words without a class get no span, neighbours of the same class share one, and
 * lines get a span only if some line has a mark or a number. Its line break is inside that span, so that it can be a
 * block.
 */
export async function highlight(code: string, language: string | undefined, marks: Marks): Promise<ElementContent[]> {
  if (!language && !marks.marksLines && marks.words.length === 0) return [{ type: 'text', value: code }]
  const lines = await tokenize(code, language ?? 'text')
  const wrapped = marks.marksLines || lines.some(({ classes }) => classes.length > 0)
  return merge(
    lines.flatMap(({ classes, words }, index): ElementContent[] => {
      const end: Text[] = index < lines.length - 1 ? [{ type: 'text', value: '\n' }] : []
      const marked = marks.words.length > 0 ? markWords(words, marks.words) : words
      if (!wrapped) return [...marked, ...end]
      const line = span(['line', ...new Set([...classes, ...marks.classesOf(index + 1)])], merge([...marked, ...end]))
      return [{ ...line, properties: { ...line.properties, ...marks.attributesOf(index + 1) } }]
    }),
  )
}

/** Returns the lines of code as words with classes, and which lines its comments mark as added or removed. */
export async function tokenize(
  code: string,
  language: string,
): Promise<{ classes: string[]; words: ElementContent[] }[]> {
  if (language === 'text') {
    return code.split('\n').map((value) => ({ classes: [], words: [{ type: 'text', value }] }))
  }
  const highlighter = await highlighterFor(language)
  const tree = highlighter.codeToHast(code, {
    lang: language,
    theme: 'classes',
    // With a limit in milliseconds, the result would depend on the machine.
    tokenizeTimeLimit: 0,
    tokenizeMaxLineLength: 5000,
    ...(code.includes('[!code') && {
      transformers: [
        transformerNotationDiff({ matchAlgorithm: 'v3', classLineAdd: 'added', classLineRemove: 'removed' }),
      ],
    }),
  })
  const [pre] = childElements(tree)
  const [body] = pre ? childElements(pre) : []
  return (body ? childElements(body) : []).map((line) => ({
    classes: [line.properties.class ?? line.properties.className].flat().map(String).flatMap(changes),
    words: merge(line.children.map(word)),
  }))
}

function changes(name: string): string[] {
  return name.split(' ').filter((part) => part === 'added' || part === 'removed')
}

function word(token: ElementContent): ElementContent {
  const value = textOf(token)
  const colour = token.type === 'element' ? /#[\da-f]{6}/i.exec(String(token.properties.style))?.[0] : undefined
  const name = classOfColour.get(colour ?? '')
  return name && value.trim() !== '' ? span([name], [{ type: 'text', value }]) : { type: 'text', value }
}

/** Joins neighbours of the same class, and adjacent plain text. */
function merge(words: readonly ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = []
  for (const node of words) {
    const last = merged.at(-1)
    const before = last?.type === 'element' ? last.children[0] : last
    const now = node.type === 'element' ? node.children[0] : node
    const leaves = before?.type === 'text' && now?.type === 'text'
    if (last && leaves && last.type === node.type && classOf(last) === classOf(node) && classOf(node) !== 'line') {
      before.value += now.value
    } else if (now?.type !== 'text' || now.value !== '') merged.push(node)
  }
  return merged
}

function classOf(node: ElementContent): string {
  return node.type === 'element' ? String([node.properties.className].flat()[0]) : ''
}
