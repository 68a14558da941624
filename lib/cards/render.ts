import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReactElement } from 'react'
import satori, { type SatoriOptions } from 'satori'
import sharp from 'sharp'
import { dependencies } from '../../package.json'
import { type Card, height, width } from './card'
import type { Face } from './faces'

/**
 * The PNG of `card`: `text` drawn over `ground`, which is the same on all cards and laid out once. Cards are kept in
 * `.next/cache` by what is on them; the same card gives the same bytes.
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
  // Another worker may write the same card: a name of its own first, then the name that counts.
  const half = `${file}.${process.pid}`
  await writeFile(half, png)
  await rename(half, file)
  return new Uint8Array(png)
}

async function draw(card: Card, ground: ReactElement, text: ReactElement): Promise<Buffer> {
  const below = await layOutOnce(ground, card.name.faces)
  const above = await layOut(
    text,
    [card.title, card.label, card.facts].flatMap(({ faces }) => faces),
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${below}${above}</svg>`
  return sharp(Buffer.from(svg)).removeAlpha().png({ compressionLevel: 4 }).toBuffer()
}

/**
 * The element as the content of an SVG document, text as outlines. Satori gives every element a mask that only
 * `overflow` uses; cards clip nothing, and two layouts in one document would share the names of their masks.
 */
async function layOut(element: ReactElement, faces: readonly Face[]): Promise<string> {
  const svg = await satori(element, { width, height, fonts: fontsOf(faces) })
  return svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>')).replace(/<mask .*?<\/mask>/g, '')
}

const grounds = new Map<string, Promise<string>>()

function layOutOnce(element: ReactElement, faces: readonly Face[]): Promise<string> {
  const key = keyOf(element)
  const known = grounds.get(key) ?? layOut(element, faces)
  grounds.set(key, known)
  return known
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

function keyOf(...elements: readonly ReactElement[]): string {
  const drawn = JSON.stringify([versions, elements], (name, value) => (name === '_owner' ? undefined : value))
  return createHash('sha256').update(drawn).digest('hex').slice(0, 32)
}

const versions = [dependencies.satori, dependencies.sharp, dependencies['subset-font']]
