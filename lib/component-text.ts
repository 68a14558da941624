import { escapeAttribute } from './attribute'

/** Returns a value as an attribute of MDX. */
export function attribute(name: string, value: string | undefined): string {
  if (value === undefined || value === '') return ''
  return ` ${name}="${escapeAttribute(value.replace(/\s+/g, ' ').trim().slice(0, 200))}"`
}

/** Returns words of somebody else as Markdown that says just that, whatever signs they hold. */
export function asMarkdown(words: string): string {
  return words
    .replace(/\r\n?/g, '\n')
    .replace(/[\\`*_{}<>[\]~|$]/g, '\\$&')
    .replace(/^([#>+-]|\d+[.)])(?=\s|$)/gm, '\\$1')
    .replace(/^(import|export)\b/gm, '\u2060$1')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim().replaceAll('\n', '\\\n'))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

/** Returns lines between the tags of a component, indented. */
export function between(open: string, inner: string, close: string): string {
  return `${open}\n${inner.replace(/^(?=.)/gm, '  ')}\n${close}`
}
