import type { Element, ElementContent } from 'hast'
import { element, text } from '../../hast'
import { htmlToTree } from '../../html-to-tree'
import { childElements } from '../tree/tree'

/** Elements of MathML that a formula may consist of. */
export const mathElements: ReadonlySet<string> = new Set(
  `annotation math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt
  mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics`.split(/\s+/),
)

/** Their attributes, by the names of an HTML syntax tree. None is a style, an address or a name. */
export const mathAttributes: readonly string[] =
  `accent accentunder columnSpan columnspan depth display displaystyle encoding fence form height largeop linethickness
  lspace mathsize mathvariant maxsize minsize movablelimits notation rowSpan rowspan rspace scriptlevel separator
  stretchy symmetric voffset width`.split(/\s+/)

/** Levels of nesting that are read. TeX that people write has a dozen, and every later step recurses. */
const MAX_DEPTH = 100

/**
 * Parses what the TeX library writes. Keeps elements and attributes of the lists above, and classes in place of styles:
 * the policy of a page allows no style attributes. Throws a `RangeError` if the formula is nested too deeply.
 */
export function parseMathMl(markup: string): Element {
  const [math] = childElements(htmlToTree(markup))
  if (!math) throw new Error('the formula has no markup')
  return clean(math, 0)
}

/** Returns a formula with its TeX as an annotation, which search, copies and readers' programs find. */
export function annotate(math: Element, tex: string): Element {
  const presentation = math.children.length === 1 ? math.children : [element('mrow', {}, math.children)]
  const annotation = element('annotation', { encoding: 'application/x-tex' }, [text(tex)])
  return { ...math, children: [element('semantics', {}, [...presentation, annotation])] }
}

function clean(node: Element, depth: number): Element {
  if (depth > MAX_DEPTH) throw new RangeError('the formula is nested too deeply')
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child]
    if (child.type !== 'element' || isNumberCell(child)) return []
    // Words in a formula come as text of HTML.
    return mathElements.has(child.tagName) ? [clean(child, depth + 1)] : child.children.filter(isText)
  })
  return element(node.tagName, propertiesOf(node), children)
}

const isText = (node: ElementContent) => node.type === 'text'

/** Environments such as `align` have cells at both sides for numbers that the library would count. */
function isNumberCell({ tagName, properties }: Element): boolean {
  return tagName === 'mtd' && /(?:^|;)width:50%/.test(String(properties.style))
}

function propertiesOf({ tagName, properties }: Element): Element['properties'] {
  const kept = Object.entries(properties).filter(([name]) => mathAttributes.includes(name))
  const classes = [properties.className].flat().filter((name) => CLASSES.has(String(name))) as string[]
  const isRule = tagName === 'mspace' && properties.mathbackground !== undefined
  const all = new Set([...classes, ...(isRule ? ['tml-rule'] : []), ...classesOf(String(properties.style ?? ''))])
  return { ...Object.fromEntries(kept), ...(all.size > 0 && { className: [...all] }) }
}

/** Returns the classes that stand for a style: space beside a cell, lines around it, a box. All else is dropped. */
function classesOf(style: string): string[] {
  return style.split(';').flatMap((declaration) => {
    const [, side, size, unit] = /^padding-(left|right):([\d.]+)(em|pt)$/.exec(declaration.trim()) ?? []
    if (side) return [`tml-${side}-${spaceOf(Number(size) / (unit === 'pt' ? 10 : 1))}`]
    const line = /^border-(top|bottom|left|right):/.exec(declaration)?.[1]
    if (line) return [`tml-${line}-line`]
    return declaration.startsWith('border:') ? ['tml-box'] : []
  })
}

function spaceOf(ems: number): string {
  if (ems < 0.2) return 'none'
  return ems < 0.8 ? 'half' : 'full'
}

/** Classes of the library that our style sheet knows. */
const CLASSES: ReadonlySet<string> = new Set(
  'downstrike sout tml-cancel tml-left tml-overline tml-right tml-underline tml-xcancel upstrike'.split(' '),
)
