/** One work in a citation. */
export interface Cite {
  readonly key: string
  /** What stands before it: `see`. */
  readonly prefix: string
  /** What stands after it, with its comma: `, p. 64 and elsewhere`. */
  readonly suffix: string
  /** True if the author is not repeated, because the sentence names them. */
  readonly hidesAuthor: boolean
}

/** A place in a work, such as a page. */
export interface Locator {
  /** CSL's name for it: `page`. */
  readonly label: string
  readonly locator: string
  readonly rest: string
}

/**
 * Returns the place that the text after a work begins with: `, p. 64`, or only a number, which is a page. `names` has what
 * such places are called.
 */
export function readLocator(suffix: string, names: ReadonlyMap<string, string>): Locator | undefined {
  const [, word = '', locator = '', rest = ''] = PLACE.exec(suffix) ?? []
  if (locator === '' || (word === '' && !/\d/.test(locator))) return undefined
  const label = word === '' ? 'page' : names.get(word.toLowerCase())
  return label === undefined ? undefined : { label, locator: locator.replace(/-+/g, '–'), rest }
}

const WORD = String.raw`(?:(\p{L}+\.?|§+|¶+)(?:\s+|(?<=[.§¶])|(?=\d)))?`
const NUMBER = String.raw`(?:\p{L}?\d(?:[\d.:]*\d)?\p{L}?|[ivxlcdm]+)(?![\p{L}\d])`
const PLACE = new RegExp(String.raw`^\s*,?\s*${WORD}(${NUMBER}(?:\s*(?:[-–]+|,|&)\s*${NUMBER})*)(.*)$`, 'su')
