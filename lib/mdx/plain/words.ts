import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Words a minute: the mean for non-fiction in English, Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047 */
const PACE = 238

/** Words of prose in the plain form of a body; code blocks do not count. */
export function countWords(tree: Root): number {
  let words = 0
  visit(tree, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') words += node.value.match(WORD)?.length ?? 0
  })
  return words
}

/** Whole minutes that reading takes, at least 1. */
export function minutesFor(words: number): number {
  return Math.max(1, Math.round(words / PACE))
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’._-](?=[\p{L}\p{N}]))*/gu
