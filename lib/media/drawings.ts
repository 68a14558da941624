import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import sharp from 'sharp'
import { type Colours, headingsTypeface, hexOf, palette } from '../brand'
import type { Document } from '../content'
import { openCache } from '../disk-cache'
import { hashOf } from '../hash'
import { element, text } from '../hast'
import { loadArtifact } from '../mdx'
import { type Typesetter, typesetterFor } from '../typefaces'

/** Returns the artifact that each picture of a drawing is in, by the name of its file. */
export function listDrawings(texts: readonly Pick<Document, 'artifact' | 'facts'>[]): ReadonlyMap<string, string> {
  return new Map(
    texts.flatMap(({ artifact, facts: { drawings = [] } }) => drawings.map((file) => [file, artifact] as const)),
  )
}

/**
 * Returns a drawing as PNG for readers who get no styles, such as those of feeds: in the colours of light pages, with
 * outlines for letters, and two pixels for each CSS pixel. `artifact` is what `listDrawings` returned for the file.
 */
export async function loadDrawing(artifact: string, file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { drawn = [] } = await loadArtifact(artifact)
  const svg = drawn.find((one) => one.file === file)?.svg
  if (!svg) return undefined
  const { name, version } = headingsTypeface()
  const key = hashOf([PAINTING, name, version, palette().light, svg])
  return openCache('media').readOrMake(`${key}.png`, () => render(svg))
}

/** Increase the number whenever drawings are painted differently. */
const PAINTING = 2

async function render(svg: Element): Promise<Buffer> {
  const texts: string[] = []
  const find = (node: Element): void => {
    for (const child of node.children) {
      if (child.type === 'element') find(child)
      if (child.type === 'text') texts.push(child.value)
    }
  }
  find(svg)
  const typesetter = await typesetterFor(texts.join(' '), headingsTypeface())
  const [width, height] = [Number(svg.properties.width) + 2 * EDGE, Number(svg.properties.height) + 2 * EDGE]
  const style = element('style', {}, [text(styles(palette().light))])
  const ground = element('rect', { className: ['ground'], x: String(-EDGE), y: String(-EDGE), width, height })
  const children = [style, ground, ...svg.children.map((child) => outlined(child, typesetter))]
  const whole = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `${-EDGE} ${-EDGE} ${width} ${height}`, width, height },
    children,
  )
  const picture = Buffer.from(toHtml(whole, { space: 'svg' }))
  return await sharp(picture, { density: 144, limitInputPixels: false })
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer()
}

/** Space around the drawing, in CSS pixels. */
const EDGE = 16

/** Replaces text by the outlines of its letters, since who shows the picture may not have the typeface. */
function outlined(node: ElementContent, typesetter: Typesetter): ElementContent {
  if (node.type !== 'element') return node
  if (node.tagName !== 'text') {
    const children = node.children.map((child) => outlined(child, typesetter))
    return { ...node, properties: solid(node.properties), children }
  }
  const [child] = node.children
  const { x, y, textAnchor, className, transform } = node.properties
  const { size, weight, fill, isHaloed } = TEXTS[String([className].flat()[0])] ?? LABEL
  const set = typesetter.set(child?.type === 'text' ? child.value : '', weight)
  const scale = size / 1000
  const shift = textAnchor === 'middle' ? set.width / 2 : textAnchor === 'end' ? set.width : 0
  const letters = set
    .outline()
    .map(({ path, x: at }) => element('path', { d: path, transform: `translate(${at - shift} 0)` }))
  const line = (name: string) => element('g', { className: [name] }, letters)
  // The ground behind all letters, then the letters: otherwise each would cover a part of the one before.
  const all = isHaloed ? [line('halo'), line(fill)] : [line(fill)]
  const place = `translate(${x} ${y}) scale(${scale} ${-scale})`
  return element('g', { transform: transform === undefined ? place : `${transform} ${place}` }, all)
}

/** Replaces colours that depend on the scheme by those of light pages. */
function solid(properties: Element['properties']): Element['properties'] {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      if (name !== 'fill' && name !== 'stroke') return [name, value]
      const written = String(value).replace(/^light-dark\(([^,]+),.*\)$/, '$1')
      return [
        name,
        written.replace(/^var\(--color-(\w+)\)$/, (_, colour: ColourName) => hexOf(palette().light[colour])),
      ]
    }),
  )
}

type ColourName = keyof Colours

interface TextLook {
  readonly size: number
  readonly weight: number
  readonly fill: 'ink' | 'quiet'
  /** True if it hides the lines behind it. */
  readonly isHaloed?: boolean
}

const LABEL: TextLook = { size: 15, weight: 500, fill: 'ink' }

/** What `app/styles/drawings.css` says of text. */
const TEXTS: Readonly<Record<string, TextLook | undefined>> = {
  'drawn-strong': { size: 15, weight: 650, fill: 'ink' },
  'drawn-small': { size: 13, weight: 400, fill: 'ink', isHaloed: true },
  'drawn-item': { size: 13, weight: 400, fill: 'ink' },
  'drawn-name': { size: 13, weight: 650, fill: 'quiet', isHaloed: true },
}

/** What it says of shapes, in the colours of the brand. */
function styles(colours: Colours): string {
  const [paper, ink, quiet, line, wash] = (['paper', 'ink', 'quiet', 'line', 'wash'] as const).map((name) =>
    hexOf(colours[name]),
  )
  return `.ground{fill:${paper}}.ink{fill:${ink}}.quiet{fill:${quiet}}
.halo{fill:none;stroke:${paper};stroke-width:300px;stroke-linejoin:round}
.drawn-box{fill:${wash};stroke:${quiet};stroke-width:1.25px}
.drawn-group{fill:none;stroke:${quiet};stroke-dasharray:4 3}
.drawn-note{fill:${paper};stroke:${line}}
.drawn-line{fill:none;stroke:${ink};stroke-width:1.25px}
.drawn-dashed{stroke-dasharray:5 4}.drawn-thick{stroke-width:3px}
.drawn-life,.drawn-rule{fill:none;stroke:${line}}
.drawn-mark{fill:${ink}}
.drawn-open{fill:${paper};stroke:${ink};stroke-width:1.25px}`
}
