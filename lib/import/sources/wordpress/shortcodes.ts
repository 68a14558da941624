import { keptHtml } from '../../html'
import { isVerbatim, type Shortcode, type ShortcodeContext, shortcodes } from './shortcode-forms'

/**
 * Replaces shortcodes by the HTML that they stand for. Those of plug-ins that are not known become comments; a word in
 * brackets that takes nothing and ends nothing is text.
 */
export function expandShortcodes(html: string, context: ShortcodeContext): string {
  return html
    .split(VERBATIM)
    .map((part, at) => (at % 2 === 1 ? part : expand(part, context)))
    .join('')
}

/** Code may show shortcodes. */
const VERBATIM = /(<pre\b[\s\S]*?<\/pre>|<code\b[\s\S]*?<\/code>|<!--[\s\S]*?-->)/i
const TAG = /\[(\[?)([a-zA-Z][\w-]*)((?:[\s=](?:"[^"]*"|'[^']*'|[^\]"'])*?)?)\s*(\/?)\](?!\()/g

function expand(text: string, context: ShortcodeContext, depth = 0): string {
  if (depth > DEEPEST) return text
  let result = ''
  let at = 0
  const closeOf = findCloses(text.toLowerCase())
  TAG.lastIndex = 0
  for (let match = TAG.exec(text); match; match = TAG.exec(text)) {
    const [whole, doubled = '', written = '', attributes = ''] = match
    const end = match.index + whole.length
    if (doubled === '[' && text[end] === ']') {
      result += text.slice(at, match.index) + whole.slice(1)
      at = end + 1
      continue
    }
    const name = written.toLowerCase()
    const close = closeOf(name, end)
    const { named, values } = attributesOf(attributes)
    const start = match.index + doubled.length
    const known = shortcodes.get(name)
    if (known ? isVerbatim(name) && close === -1 : !isShortcode(name, named, close)) continue
    const content = close === -1 ? undefined : text.slice(end, close)
    const next = close === -1 ? end : close + name.length + 3
    const html = known?.({ name, named, values, content }, context)
    const kept = () => keptHtml('a shortcode of WordPress', text.slice(start, end))
    // What an unknown shortcode encloses is part of the text.
    result +=
      text.slice(at, start) + (html ?? `${kept()}${content === undefined ? '' : expand(content, context, depth + 1)}`)
    at = next
    TAG.lastIndex = next
  }
  return result + text.slice(at)
}

/** Far deeper than anybody nests them. */
const DEEPEST = 20

/** Returns a function that finds the end tag of a name from an offset on, which only grows. */
function findCloses(text: string): (name: string, from: number) => number {
  const known = new Map<string, number>()
  return (name, from) => {
    const last = known.get(name)
    if (last !== undefined && (last === -1 || last >= from)) return last
    const found = text.indexOf(`[/${name}]`, from)
    known.set(name, found)
    return found
  }
}

function isShortcode(name: string, named: ReadonlyMap<string, string>, close: number): boolean {
  return named.size > 0 || close !== -1 || /[_-]/.test(name) || /^(?:toc|contact|sitemap|archives)$/.test(name)
}

function attributesOf(text: string): Pick<Shortcode, 'named' | 'values'> {
  const named = new Map<string, string>()
  const values: string[] = []
  // Editors turn quotation marks into typographic ones.
  const plain = text.replace(/[“”″]|&#82(?:20|21);|&quot;/g, '"')
  for (const [, name, a, b, c, d, e] of plain.matchAll(
    /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))|"([^"]*)"|(\S+)/g,
  )) {
    if (name !== undefined) named.set(name.toLowerCase(), a ?? b ?? c ?? '')
    else values.push((d ?? e ?? '').replace(/^=/, ''))
  }
  return { named, values }
}
