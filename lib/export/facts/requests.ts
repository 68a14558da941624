import { addressesOfSrcset, type PageElement } from '../page'
import type { PageRequest } from './types'

/** Returns everything in a page that a content security policy may block, except inline scripts and styles. */
export function listRequests(html: string, elements: readonly PageElement[]): PageRequest[] {
  return elements.flatMap(({ name, attributes, inner, innerEnd }) => {
    if (name === 'link') return requestsOfLink(attributes)
    // What an island puts into a frame when a reader asks for it.
    const frame = name.startsWith('fulcrum-') ? attributes['data-frame'] : undefined
    if (frame !== undefined) return [{ what: `<${name} data-frame>`, directive: 'frame-src', address: frame }]
    // The module of a component of the publication's own.
    const module = attributes['data-island']
    if (module !== undefined) return [{ what: `<${name} data-island>`, directive: 'script-src-elem', address: module }]
    if (name === 'style') return requestsOfStyles(html.slice(inner, innerEnd))
    return (DIRECTIVES[name.toLowerCase()] ?? []).flatMap(([attribute, directive]) => {
      const value = attributes[attribute]
      if (value === undefined) return []
      const addresses = attribute === 'srcset' ? addressesOfSrcset(value) : [value]
      return addresses.map((address) => ({ what: `<${name} ${attribute}>`, directive, address }))
    })
  })
}

type Governed = readonly (readonly [attribute: string, directive: string])[]

const SVG_PICTURE: Governed = [
  ['href', 'img-src'],
  ['xlink:href', 'img-src'],
]

/** Attributes that name a file or a target, by element, including SVG's. */
const DIRECTIVES: Readonly<Record<string, Governed>> = {
  audio: [['src', 'media-src']],
  base: [['href', 'base-uri']],
  body: [['background', 'img-src']],
  button: [['formaction', 'form-action']],
  embed: [['src', 'object-src']],
  feimage: SVG_PICTURE,
  form: [['action', 'form-action']],
  frame: [['src', 'frame-src']],
  iframe: [['src', 'frame-src']],
  image: SVG_PICTURE,
  img: [
    ['src', 'img-src'],
    ['srcset', 'img-src'],
  ],
  input: [
    ['formaction', 'form-action'],
    ['src', 'img-src'],
  ],
  object: [['data', 'object-src']],
  script: [
    ['src', 'script-src-elem'],
    ['href', 'script-src-elem'],
  ],
  source: [
    ['src', 'media-src'],
    ['srcset', 'img-src'],
  ],
  track: [['src', 'media-src']],
  use: SVG_PICTURE,
  video: [
    ['src', 'media-src'],
    ['poster', 'img-src'],
  ],
}

function requestsOfLink(attributes: PageElement['attributes']): PageRequest[] {
  const { href, imagesrcset, as = '' } = attributes
  const kinds = (attributes.rel ?? '').toLowerCase().split(/\s+/)
  return kinds.flatMap((rel) => {
    const directive = rel === 'preload' ? (PRELOADS[as.toLowerCase()] ?? 'connect-src') : LINKS[rel]
    if (directive === undefined) return []
    const addresses = [...(href === undefined ? [] : [href]), ...addressesOfSrcset(imagesrcset ?? '')]
    return addresses.map((address) => ({ what: `<link rel="${rel}">`, directive, address }))
  })
}

const LINKS: Readonly<Record<string, string>> = {
  'apple-touch-icon': 'img-src',
  'apple-touch-icon-precomposed': 'img-src',
  icon: 'img-src',
  manifest: 'manifest-src',
  'mask-icon': 'img-src',
  modulepreload: 'script-src-elem',
  prefetch: 'prefetch-src',
  stylesheet: 'style-src-elem',
}

/** https://fetch.spec.whatwg.org/#concept-request-destination */
const PRELOADS: Readonly<Record<string, string>> = {
  audio: 'media-src',
  document: 'frame-src',
  embed: 'object-src',
  fetch: 'connect-src',
  font: 'font-src',
  image: 'img-src',
  object: 'object-src',
  script: 'script-src-elem',
  style: 'style-src-elem',
  track: 'media-src',
  video: 'media-src',
  worker: 'worker-src',
}

/**
 * Returns the files that an inline style sheet names: fonts, other sheets, pictures. The style sheet may contain
 * mistakes.
 */
function requestsOfStyles(css: string): PageRequest[] {
  const rest = css.replace(FACE, '').replace(IMPORT, '')
  return [
    ...(css.match(FACE) ?? []).flatMap((face) => urlsIn(face, '@font-face', 'font-src')),
    ...[...css.matchAll(IMPORT)].flatMap(([sheet, , quoted]) =>
      quoted === undefined
        ? urlsIn(sheet, '@import', 'style-src-elem')
        : [{ what: '@import', directive: 'style-src-elem', address: quoted }],
    ),
    ...urlsIn(rest, 'url() in <style>', 'img-src'),
  ]
}

const FACE = /@font-face\s*\{[^}]*\}/gi
const IMPORT = /@import\s+(?:(["'])(.*?)\1|url\()[^;]*/gi
const URLS = /url\(\s*(?:(["'])(.*?)\1|([^)"'\s]*))\s*\)/gi

function urlsIn(css: string, what: string, directive: string): PageRequest[] {
  return [...css.matchAll(URLS)].flatMap(([, , quoted, plain = '']) => ({ what, directive, address: quoted ?? plain }))
}
