import { site } from '../site'
import { ar } from './ar'
import { de } from './de'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import { ja } from './ja'
import { createKit } from './kit'
import { merge, ownState, ownWords } from './own'
import { pt } from './pt'
import type { Catalogue, Words } from './types'

export { ownIslandWords, ownState, wordsFile, wordsProblems } from './own'

export type { IslandWords, OwnWords, Words } from './types'

/** By language. A language that is not here gets English words. */
const catalogues: Readonly<Record<string, Catalogue>> = { ar, de, en, es, fr, ja, pt }

/** The languages of which the engine has words. */
export const languagesWithWords: readonly string[] = Object.keys(catalogues)

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

/** Returns the name of a language in that language: `Deutsch`. */
export function nameOfLanguage(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

const primary = (language: string) => language.split('-')[0] ?? ''
