import { readWorks, refuse, type Work } from './read-works'
import type { Mistake, ReadFile } from './types'
import { LONGEST } from './work'

/**
 * Reads a file in BibTeX or BibLaTeX (https://mirrors.ctan.org/macros/latex/contrib/biblatex/doc/biblatex.pdf). A syntax
 * error ends the reading: what comes after it has no meaning.
 */
export async function readBibtex(text: string): Promise<ReadFile> {
  const { plugins, logger } = await import('@citation-js/core')
  await import('@citation-js/plugin-bibtex')
  logger.level = 'silent'
  const places = findEntries(text)
  const deep = findDeep(text)
  if (deep !== undefined) return refuse(deep, TOO_MUCH, 'make it smaller, or less deep')
  try {
    const entries = plugins.input.data(text, '@biblatex/text') as readonly Entry[]
    const long = entries.findIndex(({ properties }) => Object.entries(properties).some(isTooLong))
    // Strings that are joined to strings again and again can stand for gigabytes, before anything reads them.
    if (long >= 0) return refuse(places[long]?.at ?? 0, 'a field of this work is too long', 'shorten it')
    for (const { properties } of entries) for (const name of IGNORED) delete properties[name]
    const works = plugins.input.data(entries, '@biblatex/entries+list') as readonly { readonly id: string }[]
    return readWorks(works.map((value, index): Work => ({ value, at: places[index]?.at ?? 0 })))
  } catch (error) {
    if (!(error instanceof Error) || error instanceof RangeError)
      return refuse(0, TOO_MUCH, 'make it smaller, or less deep')
    return { references: [], mistakes: [explain(error, text, places)] }
  }
}

interface Entry {
  readonly properties: Record<string, unknown>
}

/** Fields that no list shows. They may be long. */
const IGNORED = ['abstract', 'annotation', 'annote', 'file', 'keywords', 'note']

function isTooLong([name, value]: [string, unknown]): boolean {
  return typeof value === 'string' && value.length > (IGNORED.includes(name) ? 20 * LONGEST : LONGEST)
}

const TOO_MUCH = 'this file holds more than can be read'

/** Braces within braces, far more than anybody writes. */
const DEEPEST = 100

/** Returns where braces are nested too deep for a parser that follows them by calling itself, if they are. */
function findDeep(text: string): number | undefined {
  let depth = 0
  for (const { index, 0: sign } of text.matchAll(/\n\s*@|[{}]/g)) {
    depth = sign === '{' ? depth + 1 : sign === '}' ? Math.max(0, depth - 1) : 0
    if (depth > DEEPEST) return index
  }
  return undefined
}

interface Place {
  readonly at: number
  readonly key: string
}

/** Returns where each work begins. */
function findEntries(text: string): Place[] {
  return [...text.matchAll(/@\s*([A-Za-z_][\w:+-]*)\s*[{(]\s*([^\s,{}()"=#]+)\s*,/g)]
    .filter(([, type = '']) => !/^(?:comment|string|preamble)$/i.test(type))
    .map(({ index, 2: key = '' }) => ({ at: index, key }))
}

/** Explains what the parser says, which ends with lines of the text. */
function explain(error: Error, text: string, places: readonly Place[]): Mistake {
  const [said = ''] = error.message.split('\n')
  const [, line, column] = / at line (\d+) col (\d+)/.exec(said) ?? []
  const [, wanted = '', found = ''] = /^expected "(\w+)", got (?:"(\w+)")?/.exec(said) ?? []
  const at = line && column ? offsetOf(text, Number(line), Number(column)) : 0
  const last = places.findLast((place) => place.at < at)
  const isEnd = / got EOF /.test(said)
  const open = last ? `the entry ${last.key}` : 'the entry'
  if (isEnd || (wanted === '' && text[at] === '@' && last)) {
    const message = `${open} is never closed`
    return { at: last?.at ?? at, rule: 'references', message, hint: 'look for a { or " without its counterpart' }
  }
  const hint =
    wanted === 'rbrace' && found === 'identifier'
      ? 'put a comma between two fields'
      : wanted === 'label'
        ? 'begin an entry with its type and its key: @article{porter1996,'
        : 'write a field as name = {text},'
  const message =
    wanted === ''
      ? `${open} cannot be read from here`
      : `expected ${SIGNS[wanted] ?? wanted}, found ${SIGNS[found] ?? found}`
  return { at, rule: 'references', message, hint }
}

/** What the parser calls what it finds. */
const SIGNS: Readonly<Record<string, string>> = {
  at: '@',
  comma: 'a comma',
  dataEntryType: 'a type such as article',
  equals: '=',
  hash: '#',
  identifier: 'a name',
  label: 'the key of a work',
  lbrace: '{',
  number: 'a number',
  otherEntryType: '@string or @preamble',
  quote: '"',
  rbrace: 'a comma or }',
  text: 'text',
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1
}
