import { isCollection, isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Edit, Place } from '../../problems'
import { findFence } from './fence'
import { splitYaml } from './parse'

/** Creates edits of the front matter of one text. Everything else keeps every byte: order, comments, quotes. */
export interface FieldEditor {
  has(key: string): boolean
  /** Sets `key` to a value in YAML. A new key becomes a new line next to `neighbour`, or at the end. */
  set(key: string, yaml: string, neighbour?: { readonly before: string } | { readonly after: string }): Edit[]
  /** Adds an item, in YAML, to the list of `key`. */
  add(key: string, yaml: string): Edit[]
  /** Replaces the item `item` in the list of `key`, or the value of `key` if it is `item`. */
  replaceItem(key: string, item: string, yaml: string): Edit[]
}

/**
 * Returns an editor, or `undefined` if the front matter cannot be read, which is reported elsewhere. `text` has no byte
 * order mark, and its line ends are `\n`.
 */
export function createFieldEditor(text: string): FieldEditor | undefined {
  if ('problem' in findFence('', text)) return undefined
  const { yaml, document, counter } = splitYaml(text)
  const map = document.contents
  if (!isMap(map) || document.errors.length > 0) return undefined
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { line, column: col }
  }
  const replace = (from: number, to: number, written: string): Edit[] => [
    { start: place(from), end: place(to), text: written },
  ]
  const pairOf = (key: string) => map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)

  const editor: FieldEditor = {
    has: (key) => pairOf(key) !== undefined,
    set(key, value, neighbour) {
      const pair = pairOf(key)
      if (!pair) return insertLine(`${key}: ${value}`, neighbour && startBeside(neighbour))
      const [from, to] = rangeOf(pair.value)
      if (isEmpty(pair)) return insertAfterColon(pair, value)
      if (yaml.slice(from, to) === value) return []
      // The range of a block value includes the end of its last line, which stays.
      return replace(from, from + yaml.slice(from, to).trimEnd().length, value)
    },
    add(key, item) {
      const pair = pairOf(key)
      if (!pair || isEmpty(pair) || !isSeq(pair.value)) return editor.set(key, `[${item}]`)
      const last = pair.value.items.at(-1)
      if (last === undefined) return editor.set(key, `[${item}]`)
      const end = endOf(last)
      return pair.value.flow ? replace(end, end, `, ${item}`) : insertItem(pair.value, end, item)
    },
    replaceItem(key, item, value) {
      const written = pairOf(key)?.value
      const nodes = isSeq(written) ? written.items : [written]
      const found = nodes.find((node) => isScalar(node) && node.value === item)
      if (!found) return []
      return replace(rangeOf(found)[0], endOf(found), value)
    },
  }
  return editor

  /** Returns where to insert a line, or `undefined` for the end. */
  function startBeside(neighbour: { readonly before: string } | { readonly after: string }): number | undefined {
    const pair = pairOf('before' in neighbour ? neighbour.before : neighbour.after)
    if (!pair) return undefined
    if ('before' in neighbour) return yaml.lastIndexOf('\n', rangeOf(pair.key)[0] - 1) + 1
    const lineEnd = yaml.indexOf('\n', Math.max(endOf(pair.key), isEmpty(pair) ? 0 : endOf(pair.value)))
    return lineEnd === -1 ? undefined : lineEnd + 1
  }

  function insertLine(line: string, start: number | undefined): Edit[] {
    if ((map as YAMLMap).flow) {
      const end = endOf((map as YAMLMap).items.at(-1)?.value)
      return replace(end, end, `, ${line}`)
    }
    const { column } = place(rangeOf((map as YAMLMap).items[0]?.key)[0])
    const written = `${' '.repeat(column - 1)}${line}`
    return start === undefined
      ? replace(yaml.length, yaml.length, `\n${written}`)
      : replace(start, start, `${written}\n`)
  }

  /** Inserts a value after `key:`, which may be followed by a comment. */
  function insertAfterColon(pair: Pair, value: string): Edit[] {
    const colon = yaml.indexOf(':', rangeOf(pair.key)[1])
    return replace(colon + 1, colon + 1, ` ${value}`)
  }

  /** Inserts an item of a block list on its own line, indented like the others. */
  function insertItem(list: YAMLSeq, end: number, item: string): Edit[] {
    const { column } = place(rangeOf(list)[0])
    const lineEnd = yaml.indexOf('\n', end)
    const at = lineEnd === -1 ? yaml.length : lineEnd
    return replace(at, at, `\n${' '.repeat(column - 1)}- ${item}`)
  }

  function endOf(node: unknown): number {
    const [from, to] = rangeOf(node)
    return isCollection(node) && !node.flow ? from + yaml.slice(from, to).trimEnd().length : to
  }
}

/** Returns true if a key has no value: only nothing, or a comment. */
function isEmpty({ value }: Pair): boolean {
  if (value === null) return true
  const [from, to] = rangeOf(value)
  return isScalar(value) && from === to
}

function rangeOf(node: unknown): readonly [number, number] {
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : [0, 0]
}
