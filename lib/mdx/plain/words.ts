import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { unspacedRun } from '../../scripts'

/** Words per minute: the mean for non-fiction in English, Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047 */
const PACE = 238

/**
 * Words per minute of other languages beside the 228 of English in the same study: Trauzettel-Klosinski and Dietz 2012,
 * table 1, https://doi.org/10.1167/iovs.11-8284
 */
const PACES: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
}

/** Returns the words that a reader of a language reads in a minute. */
function paceOf(language: string): number {
  return (PACE * (PACES[language.split('-')[0] ?? ''] ?? 228)) / 228
}

/**
 * Characters per minute in scripts without spaces: Trauzettel-Klosinski and Dietz 2012, table 2; for the other scripts,
 * their mean of 68 ms per character in alphabets, https://doi.org/10.1167/iovs.11-8284
 */
const CHARACTERS = { chinese: 255, japanese: 357, alphabet: 60_000 / 68 }

export interface Reading {
  readonly words: number
  /** Whole minutes, at least 1. */
  readonly minutes: number
}

/**
 * Returns the number of words of prose in the plain form of a body, and the time it takes to read them. Code blocks do
 * not count. In scripts without spaces, words are those of `Intl.Segmenter`, and the time is computed from characters.
 */
export function measureReading(tree: Root, language: string): Reading {
  const count = { spaced: 0, unspaced: 0, han: 0, kana: 0, alphabet: 0 }
  visit(tree, (node) => {
    if (node.type !== 'text' && node.type !== 'inlineCode') return
    const rest = node.value.replace(unspacedRun(), (run) => {
      for (const { isWordLike } of segmenter.segment(run)) count.unspaced += isWordLike ? 1 : 0
      const han = matches(run, /\p{Script=Han}/gu)
      const kana = matches(run, /[\p{Script=Hiragana}\p{Script=Katakana}\u30FC]/gu)
      count.han += han
      count.kana += kana
      count.alphabet += matches(run, /./gsu) - han - kana
      return ' '
    })
    count.spaced += matches(rest, WORD)
  })
  // A few kana are a name in a Chinese text; in Japanese they are every second character.
  const isJapanese = count.kana > (count.han + count.kana) / 10
  const minutes =
    count.spaced / paceOf(language) +
    (count.han + count.kana) / (isJapanese ? CHARACTERS.japanese : CHARACTERS.chinese) +
    count.alphabet / CHARACTERS.alphabet
  return { words: count.spaced + count.unspaced, minutes: Math.max(1, Math.round(minutes)) }
}

const matches = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** The language matters little, since each of these scripts has a dictionary of its own. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’._-](?=[\p{L}\p{N}]))*/gu
