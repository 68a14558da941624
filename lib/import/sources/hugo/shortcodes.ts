import { first, renderTag, type Tag } from '../../markdown'

/** A piece of a text: words, or a shortcode with what is between its tags. */
type Piece = string | { readonly tag: Omit<Tag, 'inner'>; readonly inner?: readonly Piece[] | undefined }

const SHORTCODE =
  /\{\{([<%])\s*(\/?)\s*([\w][\w./-]*)((?:\s*(?:"(?:\\.|[^"\\])*"|`[^`]*`|(?![>%]\}\})[^"`])+?)?)\s*(\/?)[>%]\}\}/g

/** Parses the shortcodes of a body. A tag that is never closed has nothing in it. https://gohugo.io/content-management/shortcodes/ */
export function parseShortcodes(body: string): Piece[] {
  const open: { tag: Omit<Tag, 'inner' | 'close'>; pieces: Piece[] }[] = []
  let pieces: Piece[] = []
  let at = 0
  for (const match of body.matchAll(SHORTCODE)) {
    const [whole, , slash, name = '', rest = '', ends] = match
    pieces.push(body.slice(at, match.index))
    at = match.index + whole.length
    if (slash) {
      const index = open.findLastIndex(({ tag }) => tag.name === name)
      if (index === -1) continue
      // Those opened since have no end: what follows them is not in them.
      for (const { tag, pieces: before } of open.splice(index + 1).reverse()) pieces = [...before, { tag }, ...pieces]
      const { tag, pieces: before } = open.pop() as (typeof open)[number]
      pieces = [...before, { tag: { ...tag, close: whole }, inner: pieces }]
    } else {
      const tag = { name, open: whole, ...parseValues(rest) }
      if (ends) pieces.push({ tag })
      else {
        open.push({ tag, pieces })
        pieces = []
      }
    }
  }
  pieces.push(body.slice(at))
  for (const { tag, pieces: before } of open.reverse()) pieces = [...before, { tag }, ...pieces]
  return pieces
}

function parseValues(text: string): Pick<Tag, 'named' | 'values'> {
  const named = new Map<string, string>()
  const values: string[] = []
  for (const [, name, double, raw, bare] of text.matchAll(
    /(?:([\w-]+)\s*=\s*)?(?:"((?:\\.|[^"\\])*)"|`([^`]*)`|([^\s"`=]+))/g,
  )) {
    const value = double?.replace(/\\(.)/g, '$1') ?? raw ?? bare ?? ''
    if (name === undefined) values.push(value)
    else named.set(name, value)
  }
  return { named, values }
}

/** Renders a body in which shortcodes have become Markdown. `refer` finds the text that `ref` names. */
export function renderShortcodes(pieces: readonly Piece[], refer: (target: string) => string): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece
      const { tag } = piece
      if (/^(?:ref|relref)$/.test(tag.name)) return refer(first(tag, 'path') ?? tag.values[0] ?? '')
      if (/^(?:absurl|relurl|url|static|baseurl)$/i.test(tag.name)) return tag.values[0] ?? '/'
      return renderTag({ ...tag, inner: piece.inner && renderShortcodes(piece.inner, refer) }, 'Hugo')
    })
    .join('')
}
