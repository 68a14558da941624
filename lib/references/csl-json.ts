import { getNodeValue, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { readWorks, refuse } from './read-works'
import type { ReadFile } from './types'

/** Reads a file in CSL-JSON, as Zotero and others write it: a list of works. */
export function readCslJson(text: string): ReadFile {
  const errors: ParseError[] = []
  try {
    const list = parseTree(text, errors, { disallowComments: true })
    const [error] = errors
    if (error) {
      const message = `it is not JSON: ${namesOf(printParseErrorCode(error.error))}`
      return refuse(error.offset, message, 'export it again, or look for a missing comma or quote')
    }
    if (list?.type !== 'array') return refuse(0, 'expected a list of works', 'begin it with [ and end it with ]')
    return readWorks((list.children ?? []).map((node) => ({ value: getNodeValue(node) as unknown, at: node.offset })))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return refuse(0, 'this file is nested deeper than can be read', 'export it again')
  }
}

/** Returns `comma expected` for `CommaExpected`. */
const namesOf = (code: string) => code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
