/** Converts the HTML that other systems keep to our Markdown. */
export { htmlToMarkdown } from './convert'
export { embedOf } from './embeds'
export type { Converted, HtmlOptions, HtmlPicture, Left } from './types'
