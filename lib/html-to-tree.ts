import type { Root } from 'hast'
import { raw } from 'hast-util-raw'

/** Parses HTML that the project or a library of it has written, by the rules of browsers. */
export function htmlToTree(html: string): Root {
  return raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root
}
