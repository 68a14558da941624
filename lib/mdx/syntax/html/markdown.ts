import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Context, report } from '../../context'
import { placeIn } from './tags'

/**
 * Warns about Markdown that touches HTML tags, because readers would see its marks: a block of HTML ends only at an
 * empty line.
 */
export function htmlMarkdown(context: Context) {
  return (tree: Root): void => {
    visit(tree, 'html', (node) => {
      const [mark] = MARKS.exec(hideTags(node.value)) ?? []
      if (mark === undefined) return
      const offset = hideTags(node.value).indexOf(mark)
      report(context, placeIn(node, offset, context.source.body), {
        rule: 'markdown-in-html',
        severity: 'warning',
        message: `readers see ${mark} as written: between HTML tags, Markdown works only after an empty line`,
        hint: 'leave an empty line before and after it, or write it as HTML',
      })
    })
  }
}

/** Replaces tags, comments and code with spaces, so that all offsets stay the same. */
function hideTags(html: string): string {
  return html.replace(HIDDEN, (hidden) => hidden.replace(/[^\n]/g, ' '))
}

const HIDDEN =
  /<!--.*?(?:-->|$)|<(code|kbd|pre|samp|script|style|textarea)\b.*?<\/\1\s*>|<[a-z/](?:"[^"]*"|'[^']*'|[^"'>])*>/gis
/** Strong text, code, links, pictures, notes and headings: marks that can mean nothing else. */
const MARKS =
  /\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*|`[^`\n]+`|!?\[[^\]\n]+\]\([^()\n]+\)|\[\^[^\]\s]+\]|(?<=^|\n)#{2,6} \S[^\n]*/
