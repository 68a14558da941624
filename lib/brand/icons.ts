import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { openCache } from '../disk-cache'
import { site } from '../site'
import { palette } from './current'
import { letterMark } from './letter'
import { findMark, type Mark, paint } from './mark'
import { type Colours, hexOf } from './palette'

/** The icons of a site, by file name, with their media types. */
export const iconTypes = {
  'favicon.ico': 'image/x-icon',
  'icon.svg': 'image/svg+xml',
  'apple-touch-icon.png': 'image/png',
  'icon-192.png': 'image/png',
  'icon-512.png': 'image/png',
  'icon-maskable-512.png': 'image/png',
} as const

export type IconName = keyof typeof iconTypes

/** The icons that pages and the manifest name; the others have addresses that programs ask for by themselves. */
export const iconFiles: readonly IconName[] = ['icon.svg', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png']

/**
 * Draws an icon of the site: its mark on a square, or the first letter of its name. Icons are cached by what is on them;
 * the same mark always gives the same bytes.
 */
export async function renderIcon(name: IconName): Promise<Uint8Array<ArrayBuffer>> {
  const mark = findMark('icon.svg') ?? findMark()
  const { light, dark } = palette()
  const drawn = mark ?? (await letterMark(site.name))
  const parts = JSON.stringify([DRAWING, drawn, light, dark])
  const key = createHash('sha256').update(parts).digest('hex').slice(0, 32)
  return openCache('icons').readOrMake(`${key}/${name}`, async () => DRAWINGS[name](drawn, light, dark))
}

/** Increase it whenever icons are drawn differently. */
const DRAWING = 1

type Draw = (mark: Mark, light: Colours, dark: Colours) => Promise<Buffer>

/**
 * The share of its square that the mark takes. Launchers crop a maskable icon to a circle of 80 % of its width
 * (https://www.w3.org/TR/appmanifest/#icon-masks).
 */
const DRAWINGS: Readonly<Record<IconName, Draw>> = {
  'favicon.ico': async (mark, light) => ico(await png(32, square(mark, 1, { colours: light })), 32),
  'icon.svg': async (mark, light, dark) => Buffer.from(square(mark, 1, { colours: light, dark })),
  'apple-touch-icon.png': (mark, colours) => png(180, square(mark, 0.62, { colours, isOnPaper: true })),
  'icon-192.png': (mark, colours) => png(192, square(mark, 0.7, { colours, isOnPaper: true })),
  'icon-512.png': (mark, colours) => png(512, square(mark, 0.7, { colours, isOnPaper: true })),
  'icon-maskable-512.png': (mark, colours) => png(512, square(mark, 0.52, { colours, isOnPaper: true })),
}

interface Look {
  readonly colours: Colours
  /** Colours of dark pages, if a browser is to choose between both. */
  readonly dark?: Colours
  readonly isOnPaper?: boolean
}

/** Returns the mark in the middle of a square. `share` is its longer side relative to that of the square. */
function square(mark: Mark, share: number, { colours, dark, isOnPaper }: Look): string {
  const longer = Math.max(mark.width, mark.height)
  const [width, height] = [(SIDE * share * mark.width) / longer, (SIDE * share * mark.height) / longer]
  const place = `x="${(SIDE - width) / 2}" y="${(SIDE - height) / 2}" width="${width}" height="${height}"`
  const inner = `<svg ${place} viewBox="${mark.viewBox}"${mark.attributes}>${mark.drawing}</svg>`
  const ground = isOnPaper ? `<path fill="${hexOf(colours.paper)}" d="M0 0h${SIDE}v${SIDE}H0z"/>` : ''
  const style = dark
    ? `<style>svg{${variables(colours)}}@media(prefers-color-scheme:dark){svg{${variables(dark)}}}</style>`
    : ''
  const content = style + ground + (dark ? inner : paint(inner, colours))
  const root = `xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" width="${SIDE}" height="${SIDE}"`
  return `<svg ${root} color="${hexOf(colours.ink)}">${content}</svg>`
}

const SIDE = 32

const variables = ({ ink, accent, paper }: Colours) =>
  `color:${hexOf(ink)};--color-ink:${hexOf(ink)};--color-accent:${hexOf(accent)};--color-paper:${hexOf(paper)}`

function png(size: number, source: string): Promise<Buffer> {
  return sharp(Buffer.from(source), { density: (72 * size) / SIDE })
    .resize(size, size)
    .png({ palette: true, compressionLevel: 9, effort: 10 })
    .toBuffer()
}

/** Wraps one PNG in the container that browsers request by name (https://en.wikipedia.org/wiki/ICO_(file_format)). */
function ico(image: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(1, 4)
  header.writeUInt8(size, 6)
  header.writeUInt8(size, 7)
  header.writeUInt16LE(1, 10)
  header.writeUInt16LE(32, 12)
  header.writeUInt32LE(image.length, 14)
  header.writeUInt32LE(header.length, 18)
  return Buffer.concat([header, image])
}
