import { type DefaultTreeAdapterTypes, parse } from 'parse5'

const TAG = /<!--.*?-->|<(\/?)([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gis
const EMPTY = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])

/**
 * Returns the first place where a browser reads other elements than are written: a tag that closes another element,
 * opens one a second time, or is moved because it may not stand there. `undefined` if there is none.
 */
export function misread(html: string): string | undefined {
  const written = asWritten(html.replace(/(<(script|style)\b[^>]*>).*?(?=<\/\2>)/gis, '$1'))
  const read = asRead(parse(html))
  const at = written.findIndex((element, index) => element !== read[index])
  if (at === -1 && written.length === read.length) return undefined
  const place = at === -1 ? written.length : at
  return `written ${written.slice(Math.max(0, place - 2), place + 2).join(' ')}, read ${read.slice(Math.max(0, place - 2), place + 2).join(' ')}`
}

/** Returns the names of all elements in order, with their depth. */
function asWritten(html: string): string[] {
  const open: string[] = []
  const found: string[] = []
  for (const [, slash, written] of html.matchAll(TAG)) {
    const name = written?.toLowerCase()
    if (name === undefined) continue
    if (!slash) {
      // `tbody` is the one element that authors may leave out in HTML.
      if (name === 'tr' && open.at(-1) === 'table') found.push(`${open.push('tbody') - 1}:tbody`)
      found.push(`${open.length}:${name}`)
      if (!EMPTY.has(name)) open.push(name)
      continue
    }
    if (name === 'table' && open.at(-1) === 'tbody') open.pop()
    if (open.pop() !== name) found.push(`</${name}> closes another`)
  }
  return found
}

function asRead(parent: DefaultTreeAdapterTypes.ParentNode, depth = 0): string[] {
  return parent.childNodes.flatMap((node) =>
    'tagName' in node ? [`${depth}:${node.tagName.toLowerCase()}`, ...asRead(node, depth + 1)] : [],
  )
}
