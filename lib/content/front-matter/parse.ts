import matter from 'gray-matter'
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Place, Problem } from '../../problems'
import { findFence } from './fence'
import { explainYaml } from './yaml-errors'

/** A value as written. Quotes make no difference, so every scalar is text. `null` is an empty value. */
export type Value = string | null | readonly Value[] | { readonly [key: string]: Value }

/** Keys and values of a file's front matter, with their positions. */
export interface Fields {
  /** The YAML between the fences, from which `restoreFields` makes the same fields again. */
  readonly yaml: string
  readonly values: ReadonlyMap<string, Value>
  /** Returns the position of a key, or `undefined` if it is not written. */
  placeOfKey(key: string): Place | undefined
  /** Returns the position of the value at a path such as `['tags', 2]`, or of the nearest thing around it. */
  place(path: readonly PropertyKey[]): Place | undefined
  /**
   * Returns the range of a key, or of the value at a path, which ends after the last character; `undefined` if it is
   * not written.
   */
  rangeOfKey(key: string): Range | undefined
  range(path: readonly PropertyKey[]): Range | undefined
  /** Returns the value at a path as it is in the file; empty if there is none. */
  written(path: readonly PropertyKey[]): string
  /** Returns the comment after `#` where the value at a path was expected. */
  comment(path: readonly PropertyKey[]): string | undefined
}

export interface Range {
  readonly start: Place
  readonly end: Place
}

export interface Split {
  /** Absent if the front matter cannot be read. */
  readonly fields?: Fields
  /**
   * The text with the front matter replaced by as many blank lines; absent if it is not clear where the body starts.
   */
  readonly body?: string
  readonly problems: readonly Problem[]
}

/**
 * Splits a file's text into front matter and body. The fences are checked first, because gray-matter evaluates `---js`
 * and swallows a block that is never closed. If front matter `isOptional`, a text without any is all body.
 */
export function parseFrontMatter(file: string, text: string, isOptional = false): Split {
  const fence = findFence(file, text)
  if ('problem' in fence) {
    const isLeftOut = isOptional && fence.problem.rule === 'front-matter-missing'
    return isLeftOut
      ? { fields: restoreFields('', new Map()), body: text, problems: [] }
      : { problems: [fence.problem] }
  }
  const { content, yaml, document, counter } = splitYaml(text)
  const body = '\n'.repeat(fence.end) + content
  const problems = explainYaml(file, yaml, document, counter)
  if (!isMap(document.contents) || problems.some(({ rule }) => rule !== 'duplicate-key')) return { body, problems }
  return { body, problems, fields: readFields(yaml, readValues(document), () => ({ document, counter })) }
}

/** Returns fields with known values. Their YAML is parsed only to answer where something is written. */
export function restoreFields(yaml: string, values: Fields['values']): Fields {
  let parsed: ReturnType<typeof parseYaml> | undefined
  return readFields(yaml, values, () => {
    parsed ??= parseYaml(yaml)
    return parsed
  })
}

/**
 * The only call of gray-matter. It always passes options: without them, gray-matter answers the second read of a broken
 * file from its cache.
 */
export function splitYaml(text: string) {
  let yaml = ''
  const parse = (source: string) => {
    yaml = source
    return {}
  }
  const { content } = matter(text, { language: 'yaml', engines: { ...REFUSED, yaml: { parse } } })
  return { content, yaml, ...parseYaml(yaml) }
}

/** The YAML begins with the line end of the fence, so its line numbers are those of the file. */
function parseYaml(yaml: string) {
  const counter = new LineCounter()
  return { counter, document: parseDocument(yaml, { ...YAML, lineCounter: counter }) }
}

/** YAML 1.2 core: `yes` and `2024-02-30` stay text. `explainYaml` refuses aliases, so nothing is ever expanded. */
const YAML = {
  version: '1.2',
  schema: 'core',
  uniqueKeys: true,
  merge: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const

const refuse = (): never => {
  throw new Error('only YAML front matter is read')
}
const REFUSED = { javascript: refuse, json: refuse, toml: refuse, coffee: refuse }

function readValues({ contents }: Document): Fields['values'] {
  const pairs = isMap(contents) ? contents.items : []
  return new Map(pairs.map(({ key, value }) => [textOf(key), readValue(value)]))
}

function readFields(yaml: string, values: Fields['values'], parsed: () => ReturnType<typeof parseYaml>): Fields {
  const place = (offset: number): Place => {
    const { line, col } = parsed().counter.linePos(offset)
    return { line, column: col }
  }
  const pairOf = (key: string) => {
    const { contents } = parsed().document
    return isMap(contents) ? contents.items.findLast((pair) => textOf(pair.key) === key) : undefined
  }
  const nodeAt = (path: readonly PropertyKey[]): unknown => parsed().document.getIn(path, true)
  const rangeOf = (node: unknown): Range | undefined =>
    isNode(node) && node.range ? { start: place(node.range[0]), end: place(node.range[1]) } : undefined
  const placeOfKey = (key: string) => {
    const pair = pairOf(key)
    return pair && place(startOf(pair.key))
  }
  return {
    yaml,
    values,
    placeOfKey,
    place(path) {
      for (let length = path.length; length > 0; length--) {
        const node = nodeAt(path.slice(0, length))
        // An empty list item has its own position; an empty value has the position of its key.
        if (isNode(node) && (length > 1 || !isEmpty(node))) return place(startOf(node))
      }
      return placeOfKey(String(path[0]))
    },
    rangeOfKey: (key) => rangeOf(pairOf(key)?.key),
    range: (path) => rangeOf(nodeAt(path)),
    written(path) {
      const node = nodeAt(path)
      return isNode(node) && node.range ? yaml.slice(node.range[0], node.range[1]) : ''
    },
    comment(path) {
      const node = nodeAt(path)
      return isNode(node) ? (node.comment ?? undefined) : undefined
    },
  }
}

function readValue(node: unknown): Value {
  if (isScalar(node)) return isEmpty(node) ? null : textOf(node)
  if (isSeq(node)) return node.items.map(readValue)
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [textOf(key), readValue(value)]))
  return null
}

function textOf(node: unknown): string {
  if (!isScalar(node)) return String(node)
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
}

const isEmpty = (node: unknown) => isScalar(node) && node.value === null

const startOf = (node: unknown) => (isNode(node) ? (node.range?.[0] ?? 0) : 0)
