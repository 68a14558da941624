import type { Element as Node } from 'hast'
import { round, shape } from '../svg'
import { sizes } from '../text'

/**
 * Returns the content of a drawing by Plot as elements of ours: shapes with their places and colours, and lines of text with
 * our classes. Whatever else Plot writes (styles, names for screen readers) is left out.
 */
export function convert(svg: Element): Node[] {
  return [...svg.children].flatMap((child) => convertOne(child, 'middle'))
}

/** What is kept of each element. */
const KEPT: Readonly<Record<string, readonly string[] | undefined>> = {
  g: ['transform'],
  path: ['d', 'transform'],
  line: ['x1', 'x2', 'y1', 'y2', 'transform'],
  rect: ['x', 'y', 'width', 'height'],
  circle: ['cx', 'cy', 'r'],
}

const LOOKS: Readonly<Record<string, string>> = {
  fill: 'fill',
  stroke: 'stroke',
  'fill-opacity': 'fillOpacity',
  'stroke-width': 'strokeWidth',
  'stroke-dasharray': 'strokeDasharray',
}

function convertOne(node: Element, anchor: string): Node[] {
  const name = node.tagName.toLowerCase()
  const inner = node.getAttribute('text-anchor') ?? anchor
  if (name === 'text') return textLines(node, inner)
  const kept = KEPT[name]
  if (!kept) return []
  const places = kept.flatMap((key) => {
    const value = node.getAttribute(key)
    return value === null ? [] : [[key, tidy(value)] as const]
  })
  const looks = Object.entries(LOOKS).flatMap(([key, property]) => {
    const value = node.getAttribute(key)
    return value === null || value === 'currentColor' ? [] : [[property, value] as const]
  })
  const children = [...node.children].flatMap((child) => convertOne(child, inner))
  if (name === 'g' && children.length === 0) return []
  return [shape(name, Object.fromEntries([...places, ...looks]), children)]
}

/** Turns a text into one element for each of its lines: Plot measures in ems, which only browsers resolve. */
function textLines(node: Element, anchor: string): Node[] {
  const spans = [...node.children].filter((child) => child.tagName.toLowerCase() === 'tspan')
  const written = spans.length > 0 ? spans : [node]
  const transform = node.getAttribute('transform')
  let y = ems(node.getAttribute('y'))
  return written.flatMap((one, at) => {
    const value = (one.textContent ?? '').trim()
    if (spans.length > 0)
      y = at === 0 ? ems(one.getAttribute('y') ?? node.getAttribute('y')) : y + ems(one.getAttribute('dy') ?? '1em')
    if (value === '') return []
    const placed = { y: y * sizes.small, ...(transform && { transform: tidy(transform) }) }
    return [
      shape(
        'text',
        { className: ['drawn-small'], x: 0, ...placed, ...(anchor !== 'start' && { textAnchor: anchor }) },
        [{ type: 'text', value }],
      ),
    ]
  })
}

const ems = (text: string | null): number => Number.parseFloat(text ?? '0') || 0

/** Rounds every number in a value. */
const tidy = (value: string) => value.replace(/-?\d+\.\d+/g, (digits) => String(round(Number(digits))))
