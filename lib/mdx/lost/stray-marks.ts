import type { Root } from 'mdast'
import { type Context, report } from '../context'
import { proseOf, withoutAddresses } from './prose'

/**
 * Reports emphasis marks that Markdown leaves in the text, where readers see them. The usual cause is a closing mark
 * that follows a full stop and has no space after it
 * (https://spec.commonmark.org/0.31.2/#right-flanking-delimiter-run). Powers (2**3), paths (src/**) and a single
 * asterisk are prose.
 */
export function strayMarks(context: Context) {
  return (tree: Root): void => {
    for (const { text, place } of proseOf(tree, context.source.body)) {
      if (!/[*_~]/.test(text)) continue
      let rest = withoutAddresses(text)
      for (const pattern of PAIRS) {
        rest = rest.replace(pattern, (whole, mark: string, words: string, at: number) => {
          if (/^[\d\s.]*$|^\s\S{1,2}\s$/.test(words)) return whole
          report(context, place(at), {
            rule: 'stray-mark',
            severity: 'warning',
            message: `these ${mark} are text: ${whyText(words)}`,
            hint: correct(text, at, mark, words, whole.length),
          })
          return ' '.repeat(whole.length)
        })
      }
      for (const { index } of rest.matchAll(ALONE)) {
        report(context, place(index), {
          rule: 'stray-mark',
          severity: 'warning',
          message: 'this ** has no counterpart, so readers see it',
          hint: 'write ** at both ends of the words, \\*\\* if it belongs to the text, or `**` in code',
        })
      }
    }
  }
}

function whyText(words: string): string {
  if (/^\s|\s$/.test(words)) return 'there is a space between them and the words'
  return 'punctuation is just inside them, and a word touches them outside'
}

/** Returns the hint: the same words, with spaces where they are needed to make it emphasis. */
function correct(text: string, at: number, mark: string, words: string, length: number): string {
  const before = /[\p{L}\p{N}]$/u.test(text.slice(0, at)) ? ' ' : ''
  const after = /^[\p{L}\p{N}]/u.test(text.slice(at + length)) ? ' ' : ''
  return `write ${before}${mark}${words.trim()}${mark}${after}${after ? ', with a space after it' : before ? ', with a space before it' : ''}, or \\${mark} if they belong to the text`
}

const LETTER = String.raw`[\p{L}\p{N}]`
const SIGN = String.raw`[\p{P}\p{S}]`

const PAIRS = [
  /(?<![\w*/\\])(\*\*)(?=[^\s*/])([^*\n]*[^\s*/])\*\*(?![*/])/gu,
  /(?<![\w*/\\])(\*\*)(?=[^*/])([^*\n]*[^*/])\*\*(?![*/\w])/gu,
  /(?<=\p{L})(\*\*)(?=[^\s*/\p{L}\p{N}])([^*\n]*[^\s*/])\*\*(?![\w*/])/gu,
  /(?<![\w_\\])(__)(?=[^\s_])([^_\n]*[^\s_])__(?!_)/gu,
  /(?<![\w~/\\])(~~)(?=[^\s~])([^~\n]*[^\s~])~~(?!~)/gu,
  // Single marks have many other uses, so these match only what would be emphasis if there were a space next to it.
  new RegExp(String.raw`(?<![\w*\\])(\*)(?=[^\s*])([^*\n]*${SIGN})\*(?=\p{L})`, 'gu'),
  new RegExp(String.raw`(?<=\p{L})(\*)(?=${SIGN})([^*\n]*[^\s*])\*(?!${LETTER}|\*)`, 'gu'),
  /(?<![\w_\\])(_)(?=[^\s_])([^_\n]*[.,;:!?)])_(?=\p{L})/gu,
]

/** Two asterisks at the edge of a word. */
const ALONE = /(?<![\w*/\\])\*\*(?=[^\s*/])|(?<=[^\s*/\\])\*\*(?![\w*/])/gu
