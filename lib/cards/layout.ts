import type { Node } from '@takumi-rs/core'
import type { Colours } from '../brand'
import { hexOf } from '../brand'
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

type Style = NonNullable<Node['style']>

/** A picture of the brand's mark. */
export interface CardMark {
  /** Bytes of a PNG. */
  readonly png: Buffer
  /** Width in pixels; the height is `markHeight`. */
  readonly width: number
}

/** In pixels. */
export const markHeight = 40

/** Name under which the renderer gets the mark. */
export const markSource = 'mark'

/** What is on a card. */
export interface CardParts {
  readonly lines: Readonly<Record<LineName, Line>>
  readonly title: Title | undefined
  readonly sentence: DrawableText
  readonly mark: CardMark | undefined
  readonly colours: Colours
}

/**
 * Lays out a card: the mark and the name over a rule, and the texts. The ground is not white, so that the card has an
 * edge on a white page.
 */
export function layOutCard({ lines: { name, label }, title, sentence, mark, colours }: CardParts): Node {
  const ink = hexOf(colours.ink)
  const indent = mark ? mark.width + 18 : 0
  const { direction } = name.drawable
  const isLeft = direction === 'ltr'
  const nameStyle = {
    ...nameLine(name),
    left: isLeft ? edge + indent : edge,
    width: lineWidth - indent,
    fontWeight: 720,
  }
  return page(
    [
      ...(mark ? [picture(mark, { left: isLeft ? edge : width - edge - mark.width, top: 38 })] : []),
      ...line(name, { ...nameStyle, color: ink }),
      box({ left: edge, top: 96, width: titleBox.width, height: 4, backgroundColor: ink }),
      ...line(label, { left: edge, top: 136, color: hexOf(colours.accent) }),
      ...(title ? [drawnTitle(title, { top: label.drawable.text ? 188 : 156, color: ink })] : []),
      ...drawnSentence(sentence, hexOf(colours.quiet)),
    ],
    hexOf(colours.wash),
  )
}

/**
 * Returns where the name is above the rule. Letters of other scripts are taller, and joined ones must not be moved
 * together.
 */
function nameLine({ drawable }: Line): Style {
  return drawable.direction === 'ltr'
    ? { top: 26, letterSpacing: -1 }
    : { top: 22, lineHeight: '64px', letterSpacing: 0 }
}

/** Lays out the sentence on two lines at most, with an ellipsis if there is more. */
function drawnSentence(sentence: DrawableText, color: string): Node[] {
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
      color,
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
    ...more,
  })
}

/** Lays out a title for drawing, with lines of even length, and an ellipsis after the last line that fits. */
function drawnTitle(title: Title, style: Style): Node {
  return layOutTitle(title, { ...style, textWrap: 'balance', lineClamp: title.setting.lines, textOverflow: 'ellipsis' })
}

/** Lays out a single-line text for measuring. */
export function layOutLine(line: DrawableText, size: number): Node {
  return text(line, { fontSize: size, fontWeight: 560, whiteSpace: 'nowrap' })
}

export function page(children: Node[], backgroundColor = 'white'): Node {
  return {
    type: 'container',
    style: { display: 'flex', position: 'relative', width, height, backgroundColor },
    children,
  }
}

/** Returns no node for an empty text. */
function line({ drawable, size }: Line, place: Style): Node[] {
  if (drawable.text === '') return []
  const cut = { width: lineWidth, overflow: 'hidden', textOverflow: 'ellipsis' } as const
  const { direction } = drawable
  return [text(drawable, { fontSize: size, fontWeight: 560, whiteSpace: 'nowrap', direction, ...cut, ...place })]
}

function text({ text, faces }: DrawableText, style: Style): Node {
  const fontFamily = faces.map(({ name }) => name).join(', ')
  return { type: 'text', text, style: { position: 'absolute', fontFamily, ...style } }
}

function box(style: Style): Node {
  return { type: 'container', style: { position: 'absolute', ...style } }
}

function picture({ width }: CardMark, place: Style): Node {
  return { type: 'image', src: markSource, style: { position: 'absolute', width, height: markHeight, ...place } }
}
