import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReactElement } from 'react'
import satori, { type SatoriOptions } from 'satori'
import sharp from 'sharp'
import { dependencies } from '../../package.json'
import { colours } from '../seo'
import { type Card, height, width } from './card'
import type { Face } from './faces'
import { fillOutlines } from './outlines'
import { buildPalette } from './palette'
import { renderPng } from './png'

/**
 * The PNG of `card`: `text`, which is nothing but text, over `ground`, which is the same on all cards and drawn once.
 * Cards are kept in `.next/cache` by what is on them; the same card gives the same bytes.
 */
export async function renderCard(
  card: Card,
  ground: ReactElement,
  text: ReactElement,
): Promise<Uint8Array<ArrayBuffer>> {
  const folder = join(process.cwd(), '.next/cache/fulcrum/cards')
  const file = join(folder, `${keyOf(ground, text)}.png`)
  const known = await readFile(file).catch(() => undefined)
  if (known) return new Uint8Array(known)
  const png = await draw(card, ground, text)
  await mkdir(folder, { recursive: true })
  // Others may write the same card, in this process too: a name of its own first, then the name that counts.
  const half = `${file}.${randomUUID()}`
  await writeFile(half, png)
  await rename(half, file)
  return new Uint8Array(png)
}

const { paper, ink, quiet, accent } = colours.light
const palette = buildPalette(paper, [ink, quiet, accent])

// Satori sets the text. Its outlines are filled here, not by sharp, because that takes a third of the time and leaves
// half of the bytes: the colours of a card are known beforehand.
async function draw(card: Card, ground: ReactElement, text: ReactElement): Promise<Buffer> {
  const pixels = Uint8Array.from(await drawOnce(ground, card.name.faces))
  const svg = await layOut(
    text,
    [card.title, card.label, card.facts].flatMap(({ faces }) => faces),
  )
  const outlines = [...svg.matchAll(/<path fill="([^"]*)" d="([^"]*)"/g)].map(([, fill = '', path = '']) => ({
    path,
    ramp: palette.ramp(fill),
  }))
  const canvas = { width, height, pixels }
  fillOutlines(canvas, outlines)
  return renderPng(canvas, palette.bytes)
}

const grounds = new Map<string, Promise<Uint8Array>>()

function drawOnce(ground: ReactElement, faces: readonly Face[]): Promise<Uint8Array> {
  const key = keyOf(ground)
  const known = grounds.get(key) ?? drawGround(ground, faces)
  grounds.set(key, known)
  return known
}

async function drawGround(ground: ReactElement, faces: readonly Face[]): Promise<Uint8Array> {
  const svg = await layOut(ground, faces)
  const rgb = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer()
  return Uint8Array.from({ length: width * height }, (_, pixel) =>
    palette.nearest(rgb.readUInt8(3 * pixel), rgb.readUInt8(3 * pixel + 1), rgb.readUInt8(3 * pixel + 2)),
  )
}

/** The element as SVG, its texts as outlines. */
function layOut(element: ReactElement, faces: readonly Face[]): Promise<string> {
  return satori(element, { width, height, fonts: fontsOf(faces) })
}

const fontLists = new Map<string, SatoriOptions['fonts']>()

// Satori parses fonts once per list, so the same faces must be the same list.
function fontsOf(faces: readonly Face[]): SatoriOptions['fonts'] {
  const distinct = [...new Set(faces)].sort((a, b) => (a.name < b.name ? -1 : 1))
  const key = distinct.map(({ name }) => name).join()
  const known = fontLists.get(key) ?? distinct.map(({ name, data }) => ({ name, data }))
  fontLists.set(key, known)
  return known
}

/** Raise the number when cards are drawn in another way. */
const drawing = [2, dependencies.satori, dependencies.sharp, dependencies['subset-font'], colours.light]

function keyOf(...elements: readonly ReactElement[]): string {
  const drawn = JSON.stringify([drawing, elements], (name, value) => (name === '_owner' ? undefined : value))
  return createHash('sha256').update(drawn).digest('hex').slice(0, 32)
}
