import { svgElementAttributes } from 'svg-element-attributes'

/**
 * Returns true for unprefixed attributes that an SVG may have: those of SVG, those of HTML that style text, and those
 * of drawing programs.
 */
export function isKnownAttribute(name: string): boolean {
  return KNOWN.has(name) || /^(?:data|aria)-[\w.:-]+$/.test(name)
}

/** Returns true if an animation may change the attribute: it must not be an address or hold a style sheet. */
export function isAnimatable(name: string): boolean {
  return !['href', 'style', 'class', 'id', 'target', 'type', 'attributeName'].includes(name) && isKnownAttribute(name)
}

const KNOWN: ReadonlySet<string> = new Set([
  // A `ping` tells another site about a click.
  ...Object.values(svgElementAttributes)
    .flat()
    .filter((name) => name !== 'ping'),
  // CSS properties that browsers also accept as attributes, although SVG does not list them.
  ...words('font font-feature-settings font-variation-settings isolation line-height mask-type mix-blend-mode'),
  ...words('object-fit text-align text-decoration-color text-decoration-line text-decoration-style transform-box'),
  ...words('transform-origin white-space-collapse'),
  // From HTML.
  ...words('align border cellpadding cellspacing colspan dir face height hidden nowrap role rowspan size start valign'),
  ...words('value'),
  // Written by Mermaid, draw.io, PlantUML and others for their own use.
  ...words('actor codeLine et host label label-offset-y label-style nodetype shape text text-height'),
])

function words(text: string): string[] {
  return text.split(' ')
}
