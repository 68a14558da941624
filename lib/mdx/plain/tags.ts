import { addressAttributes, safeAttributes, safeElements } from '../tree/html'

/**
 * Rewrites the tags of a Markdown file's own HTML for its plain form: removes the elements and attributes that the page
 * removes, and makes addresses absolute. Markdown splits HTML wherever a line of text begins, so this reads tags one by
 * one. Where the result is used as HTML, on the page and in feeds, it is parsed and sanitised.
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
