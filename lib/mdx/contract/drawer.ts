import type { Element } from 'hast'
import type { Words } from '../../words'

/** A drawing as a picture, for readers who get no styles. */
export interface FeedPicture {
  /** Site path. */
  readonly src: string
  readonly title: string
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
}

/** What a contract gets to draw with. */
export interface Drawer {
  /** The words of the engine in the language of the text, and that language. */
  readonly words: Words
  readonly language: string
  /** Returns the text of a file beside the text, such as `./figures.csv`. Reports at the prop `field` if it cannot be read. */
  read(written: string, field: string): Promise<string | undefined>
  /** Keeps a drawing as a picture for readers without styles, which `drawn` shows them. */
  keep(svg: Element, title: string): FeedPicture
}
