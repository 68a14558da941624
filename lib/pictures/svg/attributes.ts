import { svgElementAttributes } from 'svg-element-attributes'

/** Whether an attribute without a prefix may stand in an SVG: one of SVG's, of HTML's that set text, or a tool's own. */
export function isKnownAttribute(name: string): boolean {
  return KNOWN.has(name) || /^(?:data|aria)-[\w.:-]+$/.test(name)
}

/** Whether an animation may change an attribute: not one that is an address or holds a style sheet. */
export function isAnimatable(name: string): boolean {
  return !['href', 'style', 'class', 'id', 'target', 'type', 'attributeName'].includes(name) && isKnownAttribute(name)
}

const KNOWN: ReadonlySet<string> = new Set([
  // A `ping` tells another site about a click.
  ...Object.values(svgElementAttributes)
    .flat()
    .filter((name) => name !== 'ping'),
  // What SVG leaves to CSS, and browsers take as attributes too.
  ...words('font font-feature-settings font-variation-settings isolation line-height mask-type mix-blend-mode'),
  ...words('object-fit text-align text-decoration-color text-decoration-line text-decoration-style transform-box'),
  ...words('transform-origin white-space-collapse'),
  // Of HTML.
  ...words('align border cellpadding cellspacing colspan dir face height hidden nowrap role rowspan size start valign'),
  ...words('value'),
  // What Mermaid, draw.io, PlantUML and others write for themselves.
  ...words('actor codeLine et host label label-offset-y label-style nodetype shape text text-height'),
])

function words(text: string): string[] {
  return text.split(' ')
}
