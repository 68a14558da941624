import { PictureFault } from '../fault'
import { createInspector } from './inspect-tag'
import { parseTags } from './parse'
import { sizeOf } from './size'
import { decodeSvg } from './text'

/**
 * Returns the size in CSS pixels of the SVG with these bytes; `name` is its file name, for messages. Throws a
 * `PictureFault` if it is not well-formed, could run code or fetches anything: someone may open the file by itself,
 * where scripts run. Elements, attributes and references must be on a list (`elements.ts`, `attributes.ts`,
 * `references.ts`).
 */
export function measureSvg(bytes: Uint8Array, name: string): { width: number; height: number } {
  const root = parseTags(decodeSvg(bytes, name), name, createInspector())
  const size = sizeOf(root)
  if (!size) {
    const hint = 'add width and height, or a viewBox, to <svg>'
    throw new PictureFault(
      'picture-size',
      `${name} has no size: its <svg> says neither width and height nor viewBox`,
      hint,
    )
  }
  return size
}
