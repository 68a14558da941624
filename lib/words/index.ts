import { site } from '../site'
import { en } from './en'
import { createKit, type Kit } from './kit'
import { merge, ownState, ownWords } from './own'

export { ownIslandWords, ownState, wordsFile, wordsProblems } from './own'

/** Every word that the engine says to readers. A text in braces, such as `{link}`, is a place for something else. */
export type Words = ReturnType<typeof en>

/** What the modules in the browser say. */
export type IslandWords = Words['islands']

/** The words in a language. A language without a catalogue gets English ones. */
export type Catalogue = (kit: Kit) => Words

const catalogues: Readonly<Record<string, Catalogue>> = { en }

/** Returns the folder of `lib/words` with the words in a language: `de` for `de-CH`; `en` if there are none. */
export function catalogueOf(language: string = site.language): string {
  const name = primary(language)
  return name in catalogues ? name : 'en'
}

/** Returns true if the engine has words in a language. */
export function hasWords(language: string): boolean {
  return primary(language) in catalogues
}

/**
 * Returns the words in a language, by default that of the site. Words of the content folder (`words.ts`) replace those of
 * the engine in the language of the site.
 */
export function wordsIn(language: string = site.language): Words {
  const isOwn = primary(language) === primary(site.language)
  const key = `${language} ${isOwn ? ownState() : ''}`
  const words = known.get(key) ?? build(language, isOwn)
  known.set(key, words)
  return words
}

const known = new Map<string, Words>()

function build(language: string, isOwn: boolean): Words {
  const words = (catalogues[catalogueOf(language)] ?? en)(createKit(language))
  return isOwn ? merge(words, ownWords()) : words
}

/** Returns the CSS rule with the words that style sheets show, unless they are those that stand in the sheets. */
export function wordRules(): string {
  const rulesOf = ({ decision, tool }: Words) => [
    `--word-skipped:${JSON.stringify(decision.skipped)}`,
    `--word-about:${JSON.stringify(tool.about)}`,
  ]
  const sheet = rulesOf(en(createKit('en')))
  const rules = rulesOf(wordsIn()).filter((rule) => !sheet.includes(rule))
  return rules.length > 0 ? `:root{${rules.join(';')}}` : ''
}

const primary = (language: string) => language.split('-')[0] ?? ''
