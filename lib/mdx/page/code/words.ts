import type { ElementContent } from 'hast'
import { element, text as textNode } from '../../../hast'
import { textOf } from '../../tree/tree'
import { span } from './span'

/** A part of a line: where it begins and ends. */
type Range = readonly [start: number, end: number]

/** Marks every occurrence of `words` in a line of code, which consists of text and of spans that hold text. */
export function markWords(line: readonly ElementContent[], words: readonly string[]): ElementContent[] {
  const ranges = findWords(line.map(textOf).join(''), words)
  if (ranges.length === 0) return [...line]
  const marked: ElementContent[] = []
  let at = 0
  let next = 0
  for (const node of line) {
    const text = textOf(node)
    let done = 0
    for (; next < ranges.length; next++) {
      const [start = 0, end = 0] = ranges[next] ?? []
      const [from, to] = [Math.max(start - at, done), Math.min(end - at, text.length)]
      if (from >= text.length) break
      marked.push(...part(node, text.slice(done, from)))
      const before = marked.at(-1)
      // A word that began in the node before is one mark.
      if (start < at && from === 0 && before?.type === 'element') before.children.push(...part(node, text.slice(0, to)))
      else marked.push(element('mark', {}, part(node, text.slice(from, to))))
      done = to
      if (end - at > text.length) break
    }
    marked.push(...part(node, text.slice(done)))
    at += text.length
  }
  return marked
}

/** Returns where words stand, in order. Where two overlap, the first counts. */
function findWords(line: string, words: readonly string[]): Range[] {
  const ranges: Range[] = []
  for (const word of words) {
    for (let at = line.indexOf(word); at !== -1; at = line.indexOf(word, at + word.length))
      ranges.push([at, at + word.length])
  }
  let last = 0
  return ranges
    .sort(([a], [b]) => a - b)
    .filter(([start, end]) => {
      if (start < last) return false
      last = end
      return true
    })
}

/** Returns a piece of the text of a node, in a span of the same class. */
function part(node: ElementContent, value: string): ElementContent[] {
  if (value === '') return []
  const words = textNode(value)
  return node.type === 'element' ? [span([node.properties.className].flat().map(String), [words])] : [words]
}
