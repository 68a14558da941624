import type { Node } from '@takumi-rs/core'
import { colours } from '../colours'
import type { DrawableText } from './drawable-text'
import type { Setting } from './fit'

/** Size of a card in pixels. */
export const width = 1200
export const height = 630

/** Margin around the text, in pixels. */
const edge = 72

/** Space for the title in pixels: three lines at 96, down to the sentence with some margin between them. */
export const titleBox = { width: width - 2 * edge, height: 310 } as const

/** Space for a text on one line, in pixels. */
export const lineWidth = titleBox.width

/** The single-line texts of a card, with their font sizes in pixels. */
export const lineSizes = { name: 48, label: 30 } as const

/** The sentence below the title, in pixels. */
const sentenceSize = 30
const sentenceLineHeight = 38

export type LineName = keyof typeof lineSizes

/** A text on one line, at the font size at which it fits. */
export interface Line {
  readonly drawable: DrawableText
  readonly size: number
}

export interface Title {
  readonly drawable: DrawableText
  readonly setting: Setting
}

const { wash, ink, quiet, accent } = colours.light

type Style = NonNullable<Node['style']>

/**
 * Lays out a card: the name, the beam on its triangle at 38.2 %, and the texts. The ground is not white, so that the
 * card has an edge on a white page.
 */
export function layOutCard(
  { name, label }: Readonly<Record<LineName, Line>>,
  title: Title | undefined,
  sentence: DrawableText,
): Node {
  return page([
    ...line(name, { left: edge, top: 26, fontWeight: 720, letterSpacing: -1, color: ink }),
    box({ left: edge, top: 96, width: titleBox.width, height: 4, backgroundColor: ink }),
    triangle(edge + 0.382 * titleBox.width - 15, 100, 30, 24),
    ...line(label, { left: edge, top: 136, color: accent }),
    ...(title ? [drawnTitle(title, label.drawable.text ? 188 : 156)] : []),
    ...drawnSentence(sentence),
  ])
}

/** Lays out the sentence on two lines at most, with an ellipsis if there is more. */
function drawnSentence(sentence: DrawableText): Node[] {
  if (sentence.text === '') return []
  return [
    text(sentence, {
      left: edge,
      bottom: 40,
      width: titleBox.width,
      direction: sentence.direction,
      fontSize: sentenceSize,
      fontWeight: 500,
      lineHeight: `${sentenceLineHeight}px`,
      overflowWrap: 'anywhere',
      lineClamp: 2,
      textOverflow: 'ellipsis',
      color: quiet,
    }),
  ]
}

/** Lays out a title for measuring. */
export function layOutTitle({ drawable, setting }: Title, more: Style = {}): Node {
  const { size, lineHeight, letterSpacing, cutsWords } = setting
  return text(drawable, {
    left: edge,
    width: titleBox.width,
    direction: drawable.direction,
    fontSize: size,
    fontWeight: 720,
    lineHeight: `${lineHeight}px`,
    letterSpacing,
    overflowWrap: cutsWords ? 'anywhere' : 'normal',
    // Korean puts spaces between words.
    wordBreak: /\p{Script=Hangul}/u.test(drawable.text) ? 'keep-all' : 'normal',
    color: ink,
    ...more,
  })
}

/** Lays out a title for drawing, with lines of even length, and an ellipsis after the last line that fits. */
function drawnTitle(title: Title, top: number): Node {
  return layOutTitle(title, { top, textWrap: 'balance', lineClamp: title.setting.lines, textOverflow: 'ellipsis' })
}

/** Lays out a single-line text for measuring. */
export function layOutLine(line: DrawableText, size: number): Node {
  return text(line, { fontSize: size, fontWeight: 560, whiteSpace: 'nowrap' })
}

export function page(children: Node[]): Node {
  return {
    type: 'container',
    style: { display: 'flex', position: 'relative', width, height, backgroundColor: wash },
    children,
  }
}

/** Returns no node for an empty text. */
function line({ drawable, size }: Line, place: Style): Node[] {
  if (drawable.text === '') return []
  const cut = { width: lineWidth, overflow: 'hidden', textOverflow: 'ellipsis' } as const
  return [text(drawable, { fontSize: size, fontWeight: 560, whiteSpace: 'nowrap', ...cut, ...place })]
}

function text({ text, faces }: DrawableText, style: Style): Node {
  const fontFamily = faces.map(({ name }) => name).join(', ')
  return { type: 'text', text, style: { position: 'absolute', fontFamily, ...style } }
}

function box(style: Style): Node {
  return { type: 'container', style: { position: 'absolute', ...style } }
}

function triangle(left: number, top: number, width: number, height: number): Node {
  const clipPath = `polygon(${width / 2}px 0px, ${width}px ${height}px, 0px ${height}px)`
  return box({ left, top, width, height, backgroundColor: accent, clipPath })
}
