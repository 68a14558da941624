import type { Element, ElementContent, Properties } from 'hast'
import { element, text } from '../hast'

type Attributes = Readonly<Record<string, string | number | readonly string[]>>

/** Returns an SVG element. Numbers are rounded to tenths of a pixel, so that every machine writes the same bytes. */
export function shape(tagName: string, properties: Attributes, children: ElementContent[] = []): Element {
  const rounded = Object.entries(properties).map(([name, value]) => [
    name,
    typeof value === 'number' ? round(value) : value,
  ])
  return element(tagName, Object.fromEntries(rounded) as Properties, children)
}

export function round(value: number): number {
  // Adding zero turns -0 into 0.
  return Math.round(value * 10) / 10 + 0
}

export interface TextStyle {
  readonly className: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** Returns a line of text whose baseline is at `y`. */
export function line(value: string, x: number, y: number, { className, anchor = 'middle' }: TextStyle): Element {
  const placed = anchor === 'start' ? { x, y } : { x, y, textAnchor: anchor }
  return shape('text', { className: [className], ...placed }, [text(value)])
}

/** Returns lines of text around the middle of a box, `leading` pixels apart. */
export function lines(
  values: readonly string[],
  x: number,
  middle: number,
  leading: number,
  style: TextStyle,
): Element[] {
  // From the middle of a line to its baseline: about a third of the size, which is three quarters of the leading.
  const first = middle - ((values.length - 1) * leading) / 2 + leading * 0.26
  return values.map((value, index) => line(value, x, first + index * leading, style))
}

/** Returns the whole drawing. Its name and role come from the figure that it is in. */
export function picture(width: number, height: number, children: ElementContent[]): Element {
  const [w, h] = [Math.ceil(width), Math.ceil(height)]
  return shape('svg', { viewBox: `0 0 ${w} ${h}`, width: w, height: h }, children)
}

/** Joins numbers and commands to the data of a path. */
export function data(...parts: readonly (string | number)[]): string {
  return parts.map((part) => (typeof part === 'number' ? round(part) : part)).join(' ')
}

/**
 * Returns a drawing as pages have it: hidden from screen readers and the search, for which its words stand elsewhere, and
 * with its words apart, for who reads the page without its layout.
 */
export function drawingOfPage(svg: Element): Element {
  return { ...apart(svg), properties: { ...svg.properties, ariaHidden: 'true', dataPagefindIgnore: '' } }
}

function apart(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    return child.tagName === 'text' ? [child, text(' ')] : [apart(child)]
  })
  return { ...node, children }
}
