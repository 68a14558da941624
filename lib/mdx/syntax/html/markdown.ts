import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Context, report } from '../../context'
import { placeIn } from './tags'

/** Warns of Markdown that touches HTML tags, which readers would see with its marks: a block of HTML ends at an empty line. */
export function htmlMarkdown(context: Context) {
  return (tree: Root): void => {
    visit(tree, 'html', (node) => {
      const [mark] = MARKS.exec(hideTags(node.value)) ?? []
      if (mark === undefined) return
      const offset = hideTags(node.value).indexOf(mark)
      report(context, placeIn(node, offset, context.source.body), {
        rule: 'markdown-in-html',
        severity: 'warning',
        message: `readers see ${mark} as it is written: between HTML tags, Markdown is read after an empty line`,
        hint: 'leave an empty line before and after it, or write it as HTML',
      })
    })
  }
}

/** Spaces instead of tags, comments and code, so that everything stays at its place. */
function hideTags(html: string): string {
  return html.replace(HIDDEN, (hidden) => hidden.replace(/[^\n]/g, ' '))
}

const HIDDEN =
  /<!--.*?(?:-->|$)|<(code|kbd|pre|samp|script|style|textarea)\b.*?<\/\1\s*>|<[a-z/](?:"[^"]*"|'[^']*'|[^"'>])*>/gis
/** Strong words, code, links, pictures, notes and headings: marks that mean nothing else. */
const MARKS =
  /\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*|`[^`\n]+`|!?\[[^\]\n]+\]\([^()\n]+\)|\[\^[^\]\s]+\]|(?<=^|\n)#{2,6} \S[^\n]*/
