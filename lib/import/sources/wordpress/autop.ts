/**
 * Makes paragraphs of a text of the classic editor, which keeps an empty line for a new paragraph and a line break for
 * `<br>`, as `wpautop` does when WordPress shows it
 * (https://developer.wordpress.org/reference/functions/wpautop/). Keeps every line break, so that lines stay as they are.
 */
export function addParagraphs(html: string): string {
  return html
    .split(VERBATIM)
    .map((part, at) => (at % 2 === 1 ? part : paragraphs(part)))
    .join('')
}

/** What keeps its line breaks: with the group, `split` returns it between the rest. */
const VERBATIM =
  /(<(?:pre|script|style|textarea|svg|table)\b[\s\S]*?<\/(?:pre|script|style|textarea|svg|table)>|<!--[\s\S]*?-->)/i
const BLOCK =
  'address|article|aside|blockquote|center|dd|details|div|dl|dt|embed|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|kept-original|li|main|nav|noscript|object|ol|p|section|summary|ul|video|audio'
const BLOCK_TAG = new RegExp(`(</?(?:${BLOCK})\\b[^>]*>)`, 'gi')
const ONLY_TAG = new RegExp(`^</?(?:${BLOCK})\\b[^>]*>$`, 'i')

function paragraphs(part: string): string {
  return part
    .split(/(\n\s*\n)/)
    .map((chunk, at) => (at % 2 === 1 ? chunk : paragraph(chunk)))
    .join('')
}

/** Wraps what is between the tags of blocks. Text in a block that begins in this chunk is a paragraph of its own. */
function paragraph(chunk: string): string {
  let inside = 0
  return chunk
    .split(BLOCK_TAG)
    .map((piece) => {
      if (ONLY_TAG.test(piece)) {
        inside = Math.max(0, inside + (piece.startsWith('</') ? -1 : /^<(?:hr|embed)/i.test(piece) ? 0 : 1))
        return piece
      }
      if (piece.trim() === '') return piece
      const lines = piece.replace(/([^\s>]|<\/?\w+[^>]*>)[ \t]*\n(?=\s*\S)/g, '$1<br>\n')
      return inside > 0 ? lines : `<p>${lines}</p>`
    })
    .join('')
}
