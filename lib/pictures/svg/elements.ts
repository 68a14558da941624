export const SVG = 'http://www.w3.org/2000/svg'
export const XHTML = 'http://www.w3.org/1999/xhtml'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** SVG elements that only draw, describe, move or style (https://www.w3.org/TR/SVG2/eltindex.html). */
export const svgElements = words(`
  a animate animateColor animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix
  feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood
  feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
  feSpecularLighting feSpotLight feTile feTurbulence filter flowPara flowRegion flowRoot flowSpan font
  font-face foreignObject g glyph hkern image line
  linearGradient marker mask metadata missing-glyph mpath path pattern polygon polyline radialGradient rect set stop style
  svg switch symbol text textPath title tref tspan use view vkern
`)

/** HTML elements that only style text: Mermaid and draw.io use them for labels. */
export const htmlElements = words(`
  a b blockquote body br code dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre s small span strike
  strong style sub sup table tbody td tfoot th thead tr tt u ul
`)

/** Vocabularies that some browsers have executed. Those of editors (Inkscape, Illustrator, RDF) do nothing. */
export const activeVocabularies = new Map([
  ['http://www.w3.org/1998/Math/MathML', 'MathML'],
  ['http://www.w3.org/1999/XSL/Transform', 'XSLT'],
  ['http://www.mozilla.org/xbl', 'XBL'],
  ['http://www.w3.org/ns/xbl', 'XBL'],
  ['http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul', 'XUL'],
])
