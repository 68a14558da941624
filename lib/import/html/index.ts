/** Converts the HTML that other systems keep to our Markdown. */
export { htmlToMarkdown } from './convert'
export { parseHtml } from './parse'
export { escapeHtml, inlineNote, keptHtml, textOfHtml } from './text'
export type { Converted, HtmlOptions, HtmlPicture, Left } from './types'
