/**
 * Returns a language tag in its canonical spelling (`EN-us` gives `en-US`), or `undefined` if it names no language. The
 * grammar is BCP 47 (https://www.rfc-editor.org/info/bcp47). By that grammar `english` is well formed, but no language
 * is registered with more than three letters; two-letter tags must be known to the runtime.
 */
export function readLanguage(text: string): string | undefined {
  const tag = canonical(text)
  const [primary = ''] = tag?.split('-') ?? []
  if (primary.length > 3 || (primary.length === 2 && nameOf(primary) === undefined)) return undefined
  return tag
}

/**
 * Returns the tag that was probably meant by the name of a language (`English please`) or by a tag with a slip
 * (`de_AT`); otherwise `en`.
 */
export function suggestLanguage(text: string): string {
  const tag = readLanguage(text.trim().replaceAll('_', '-'))
  if (tag) return tag
  const words = text.toLowerCase().split(/[^\p{L}]+/u)
  return TWO_LETTERS.find((code) => words.includes(nameOf(code)?.toLowerCase() ?? '')) ?? 'en'
}

function canonical(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0]
  } catch {
    // A RangeError means that it is not a tag.
    return undefined
  }
}

const nameOf = (code: string) => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code)

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const TWO_LETTERS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
