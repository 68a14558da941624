import { type MeasuredNode, type Node, Renderer } from '@takumi-rs/core'
import type { Face } from '../typefaces'
import type { Measured } from './fit'
import { height, markSource, page, width } from './layout'

// Takumi (https://takumi.kane.tw/docs) lays out like CSS, shapes text like browsers, and returns the same bytes for the
// same tree and faces. Each face is registered once per process. Every call says which faces a card may use, so that
// earlier cards have no effect on later ones.
const renderer = new Renderer()
const registered = new Map<string, Promise<unknown>>()

/** Renders a page as PNG, with a picture of the mark if it shows one. */
export async function drawPage(node: Node, faces: readonly Face[], mark?: Buffer): Promise<Buffer> {
  const images = mark ? [{ src: markSource, data: mark }] : []
  return await renderer.render(node, { width, height, format: 'png', fontFamilies: await register(faces), images })
}

/** Returns how much space the text in `node` takes. The node has a width unless it is a single line. */
export async function measureText(node: Node, lineHeight: number, faces: readonly Face[]): Promise<Measured> {
  const { children } = await renderer.measure(page([node]), { width, height, fontFamilies: await register(faces) })
  const [text] = children
  if (!text) throw new Error('a text without a measure')
  return { lines: Math.round(text.height / lineHeight), width: widthOf(text) }
}

/** Returns the width from the first letter to the last, which exceeds that of the box if a line is too long. */
function widthOf({ runs, width }: MeasuredNode): number {
  const words = runs.filter(({ text }) => text.trim() !== '')
  const ends = words.map(({ text, x, width, height }) => x + width - (/\s$/.test(text) ? height * HANGING : 0))
  const left = Math.min(0, ...words.map(({ x }) => x))
  return Math.max(...ends, left < 0 ? width : 0) - left
}

/** A space at the end of a line hangs over its edge, by at least this share of the line height. */
const HANGING = 0.15

async function register(faces: readonly Face[]): Promise<string[]> {
  const names = [...new Set(faces.map(({ name }) => name))].sort()
  await Promise.all(faces.map(registerOnce))
  return names
}

function registerOnce({ name, data }: Face): Promise<unknown> {
  const known = registered.get(name) ?? renderer.registerFont({ name, data })
  registered.set(name, known)
  return known
}
