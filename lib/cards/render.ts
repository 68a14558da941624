import { createHash } from 'node:crypto'
import project from '../../package.json' with { type: 'json' }
import { type Colours, findMark, headingsTypeface, palette } from '../brand'
import { openCache } from '../disk-cache'
import { site } from '../site'
import { type Card, siteCard } from './card'
import { type DrawableText, toDrawable } from './drawable-text'
import { fitTitle, type Setting } from './fit'
import { type Line, type LineName, layOutCard, layOutLine, layOutTitle, lineSizes, lineWidth, titleBox } from './layout'
import { drawMark } from './mark'
import { drawPage, measureText } from './renderer'

/**
 * Returns the PNG of a card, or of the site's card if the title cannot be drawn. Cards are cached by what is on them;
 * the same card always gives the same bytes.
 */
export function renderCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  return openCache('cards').readOrMake(`${keyOf(card)}.png`, () => draw(card))
}

async function draw(card: Card): Promise<Buffer> {
  const drawable = await toDrawable(card.title)
  if (drawable.text === '' && card.title !== site.line) return draw(siteCard())
  const lines = {
    name: await fitLine('name', site.name),
    label: await fitLine('label', card.label),
  }
  const title = drawable.text === '' ? undefined : { drawable, setting: await settingOf(drawable) }
  const sentence = await toDrawable(card.sentence)
  const faces = [drawable, sentence, ...Object.values(lines).map((line) => line.drawable)].flatMap(({ faces }) => faces)
  const mark = await drawMark(colours())
  return await drawPage(layOutCard({ lines, title, sentence, mark, colours: colours() }), faces, mark?.png)
}

function settingOf(drawable: DrawableText): Promise<Setting> {
  return fitTitle(drawable, titleBox, (setting) =>
    measureText(layOutTitle({ drawable, setting }), setting.lineHeight, drawable.faces),
  )
}

/**
 * Reduces the font size if a text is too long for its line, but not below what can be read. The renderer cuts what is
 * still too long.
 */
async function fitLine(name: LineName, text: string): Promise<Line> {
  const drawable = await toDrawable(text)
  const size = lineSizes[name]
  if (drawable.text === '') return { drawable, size }
  const { width } = await measureText(layOutLine(drawable, size), size, drawable.faces)
  return { drawable, size: width > lineWidth ? Math.max(SMALLEST, Math.floor((size * lineWidth) / width)) : size }
}

/** In pixels. Becomes 6 pixels where a card is shown 300 pixels wide. */
const SMALLEST = 22

/** Increase the number whenever cards are drawn differently. */
const DRAWING = [6, project.dependencies['@takumi-rs/core']]

/** A card looks like the pages that it leads to. */
function colours(): Colours {
  return palette()[site.brand?.opens === 'dark' ? 'dark' : 'light']
}

function keyOf(card: Card): string {
  const { name, version } = headingsTypeface()
  const drawn = JSON.stringify([DRAWING, colours(), findMark(), [name, version], fonts(), site.name, site.line, card])
  return createHash('sha256').update(drawn).digest('hex').slice(0, 32)
}

/** Returns the names and versions of the typefaces. */
function fonts(): readonly string[] {
  return Object.entries(project.dependencies).flatMap(([name, version]) =>
    name.startsWith('@fontsource') ? `${name}@${version}` : [],
  )
}
