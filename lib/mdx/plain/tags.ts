import { addressAttributes, safeAttributes, safeElements } from '../tree/html'

/**
 * The tags of a Markdown file's own HTML for its plain form: those of elements that the page takes out go, attributes
 * too, and addresses become absolute. Markdown cuts HTML wherever a line of text begins, so this reads tags one by one;
 * what ends up as HTML, on the page and in feeds, is parsed and sanitised.
 */
export function plainTags(html: string, absolute: (url: string, isPicture: boolean) => string): string {
  return html.replace(TAG, (_, slash: string, written: string, attributes: string) => {
    const name = written.toLowerCase()
    if (!safeElements.has(name)) return ''
    if (slash) return `</${name}>`
    const kept = [...attributes.matchAll(ATTRIBUTE)].flatMap(([whole, attribute = '', double, single, bare]) => {
      const key = attribute.toLowerCase()
      if (!safeAttributes(name).includes(key)) return []
      const value = double ?? single ?? bare
      if (value === undefined || !addressAttributes.has(key)) return [` ${whole.trim()}`]
      return [` ${key}="${absolute(value, name === 'img').replaceAll('"', '&quot;')}"`]
    })
    return `<${name}${kept.join('')}>`
  })
}

const TAG = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g
