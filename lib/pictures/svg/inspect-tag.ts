import { isAnimatable, isKnownAttribute } from './attributes'
import { activeVocabularies, htmlElements, SVG, svgElements, XHTML } from './elements'
import type { Attribute, Inspector, Refuse, Tag } from './parse'
import { findFetch, isInside, isLink, isPicture } from './references'

/**
 * Returns an inspector that refuses everything that is not on the lists. Create one per file, since the first tag must
 * be an `<svg>`.
 */
export function createInspector(): Inspector {
  let isRoot = true
  return {
    tag(tag, refuse) {
      if (isRoot) inspectRoot(tag, refuse)
      isRoot = false
      inspectElement(tag, refuse)
      for (const attribute of tag.attributes) inspectAttribute(attribute, tag, refuse)
    },
    style(text, refuse) {
      const fetch = findFetch(text)
      if (fetch) refuse(`has <style> with ${fetch}, which fetches something`, HELD)
    },
  }
}

const PLAIN = 'delete it, or export the drawing as a plain SVG'
const HELD = 'delete it, or let the program embed what it needs'

const LABELS =
  'export it with labels that are plain text (in Mermaid htmlLabels: false, in draw.io without “Formatted Text”)'

/** What to do about elements that drawing programs write into labels. */
const INSTEAD: ReadonlyMap<string, string> = new Map(['img', 'input', 'math'].map((name) => [name, LABELS]))

function inspectRoot({ uri, local, name }: Tag, refuse: Refuse): void {
  if (local !== 'svg') refuse(`begins with <${name}>, not with <svg>`, 'export it as a plain SVG')
  if (uri === SVG) return
  refuse('has an <svg> that does not say it is one: browsers show nothing', `write <svg xmlns="${SVG}" …>`)
}

function inspectElement({ uri, local, name }: Tag, refuse: Refuse): void {
  const vocabulary = activeVocabularies.get(uri)
  const isRefused =
    vocabulary !== undefined || (uri === SVG && !svgElements.has(local)) || (uri === XHTML && !htmlElements.has(local))
  if (isRefused) refuse(`has <${name}>, which a picture may not contain`, INSTEAD.get(local) ?? PLAIN)
}

const XLINK = 'http://www.w3.org/1999/xlink'
const XML = 'http://www.w3.org/XML/1998/namespace'

function inspectAttribute(attribute: Attribute, tag: Tag, refuse: Refuse): void {
  const { uri, local, name, value } = attribute
  const has = `has ${name} in <${tag.name}>`
  if (uri === '' && /^on/i.test(local)) refuse(`${has}, which runs a script`, 'delete it', attribute)
  if ((uri === '' || uri === XLINK) && local === 'href') inspectAddress(attribute, tag, refuse)
  if (uri === XML && local === 'base') refuse(`${has}, which moves its references`, 'delete it', attribute)
  // Editors store their own data in vocabularies that browsers do not know.
  if (uri !== '' || (tag.uri !== SVG && tag.uri !== XHTML)) return
  if (!isKnownAttribute(local)) refuse(`${has}, an attribute that drawings do not have`, 'delete it', attribute)
  const animated = tag.uri === SVG && local === 'attributeName' ? value.trim().replace(/^.*:/, '') : undefined
  if (animated !== undefined && !isAnimatable(animated)) {
    refuse(`has <${tag.name}> that changes ${value.trim()}`, 'delete it', attribute)
  }
  const fetch = WORDS.has(local) ? undefined : findFetch(value)
  if (fetch) refuse(`${has} with ${fetch}, which fetches something`, HELD, attribute)
}

/** Attributes that CSS does not read. draw.io stores its own file in `content`. */
const WORDS: ReadonlySet<string> = new Set(['content', 'd', 'href', 'label', 'name', 'text', 'title'])

function inspectAddress(attribute: Attribute, tag: Tag, refuse: Refuse): void {
  const { name, value } = attribute
  const has = `has ${name}="${value.length > 60 ? `${value.slice(0, 60)}…` : value}" in <${tag.name}>`
  if (isInside(value)) return
  if (tag.local === 'a' || (tag.uri !== SVG && tag.uri !== XHTML)) {
    if (!isLink(value))
      refuse(`${has}, which is not a link to a page`, 'link to an address that begins with https:', attribute)
    return
  }
  if (tag.uri === SVG && (tag.local === 'image' || tag.local === 'feImage') && isPicture(value)) return
  refuse(`${has}, a reference to something outside`, HELD, attribute)
}
