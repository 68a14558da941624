/**
 * A language tag in its usual spelling (`EN-us` gives `en-US`); `undefined` for one that names no language. Grammar by BCP 47
 * (https://www.rfc-editor.org/info/bcp47); `english` is well formed by it, but no language is registered in five letters,
 * and of two letters there are only those that the runtime can name.
 */
export function readLanguage(text: string): string | undefined {
  const tag = canonical(text)
  const [primary = ''] = tag?.split('-') ?? []
  if (primary.length > 3 || (primary.length === 2 && nameOf(primary) === undefined)) return undefined
  return tag
}

/** The tag that was meant by the name of a language (`English please`) or by a tag with a slip (`de_AT`); else `en`. */
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
    // A RangeError says that it is no tag.
    return undefined
  }
}

const nameOf = (code: string) => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code)

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const TWO_LETTERS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
