import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { components, folderOf } from '../../components/mdx'

/**
 * The example of every component for authors, by its name, with every part and every prop that readers see. Each word
 * of the form `w1` must be found wherever the article appears: on the page, in the feed, in the twin, in search and in
 * print.
 */
export const examples: Readonly<Record<string, string>> = Object.fromEntries(
  components.map(({ contract }) => [contract.name, readExample(folderOf(contract))]),
)

function readExample(folder: string): string {
  return readFileSync(join('components', 'mdx', folder, 'example.mdx'), 'utf8').trimEnd()
}

/** Returns the words of an example that readers must find. */
export function wordsOf(example: string): string[] {
  return example.match(/\bw\d+\b/g) ?? []
}

/** Returns those of `words` that are not in `text`. */
export function missing(words: readonly string[], text: string): string[] {
  return words.filter((word) => !new RegExp(`\\b${word}\\b`).test(text))
}
