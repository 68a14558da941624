import { Parser } from 'htmlparser2'
import { toSearchText } from './search-text'

/**
 * Prepares an article, without the page around it, for Pagefind. Separates the words of two blocks, which Pagefind
 * joins unless one is a paragraph, an item or a cell. Forms and labels are part of an article's text here, but Pagefind
 * skips them as controls (https://pagefind.app/docs/indexing/), so they get other names; fields have no
 * text, and Pagefind drops what stands before one in a cell. Of a formula, the TeX is indexed and
 * not each sign of it. Code, formulas and sources get the least weight, so that excerpts are prose if possible. The sentence under the title becomes metadata, for hits on the title. All text goes
 * through `toSearchText`, except the names of filters, which readers choose from a list.
 */
export function toSearchPage(html: string): string {
  const written: string[] = []
  const filters: { readonly at: number; readonly depth: number; text: string }[] = []
  let depth = 0
  let verbatim = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++
        if (VERBATIM.has(name)) verbatim++
        if (FILTER in attributes) filters.push({ at: written.length, depth, text: '' })
        if (name !== 'input') written.push(openTag(name, attributes))
      },
      ontext(text) {
        for (const filter of filters) filter.text += text
        written.push(verbatim > 0 ? text : toSearchText(text))
      },
      onclosetag(name) {
        const filter = filters.at(-1)?.depth === depth ? filters.pop() : undefined
        if (filter) written[filter.at] = withName(written[filter.at] ?? '', filter.text)
        if (VERBATIM.has(name)) verbatim--
        depth--
        written.push(VOID.has(name) ? '' : `</${INSTEAD[name] ?? name}>${gap(name)}`)
      },
    },
    { decodeEntities: false },
  )
  parser.end(html)
  return written.join('')
}

function openTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const all = Object.entries({ ...attributes, ...roleOf(name, attributes) }).map(
    ([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`,
  )
  return `${gap(name)}<${INSTEAD[name] ?? name}${all.join('')}>`
}

/** What Pagefind is told of an element: https://pagefind.app/docs/weighting/ and https://pagefind.app/docs/metadata/ */
function roleOf(name: string, attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (SIGNS.has(name)) return { 'data-pagefind-ignore': '' }
  if (name === 'pre' || name === 'annotation' || attributes.class === 'sources')
    return { 'data-pagefind-weight': '0.1' }
  return attributes.class === 'stand' ? { 'data-pagefind-meta': 'stand' } : {}
}

/** A filter without a value takes the text of its element: says it in an attribute, where it stays as it is. */
function withName(tag: string, text: string): string {
  return tag.replace(/ data-pagefind-filter="([\w-]+)"/, (_, name: string) => {
    return ` ${FILTER}="${name}[data-name]" data-name="${text.trim().replaceAll('"', '&quot;')}"`
  })
}

/** Elements of MathML that hold the signs of a formula, beside its TeX. */
const SIGNS = new Set(
  'menclose mfrac mi mmultiscripts mn mo mover mpadded mroot mrow ms msqrt mstyle msub msubsup msup mtable mtext munder munderover'.split(
    ' ',
  ),
)
const gap = (name: string) => (INLINE.has(name) ? '' : ' ')

const FILTER = 'data-pagefind-filter'
const INSTEAD: Readonly<Record<string, string>> = { form: 'div', label: 'span' }
const VERBATIM = new Set(['script', 'style'])
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)
