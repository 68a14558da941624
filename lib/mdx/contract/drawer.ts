import type { Element } from 'hast'
import type { Words } from '../../words'

/** What a contract gets to draw with. */
export interface Drawer {
  /** The words of the engine in the language of the text, and that language. */
  readonly words: Words
  readonly language: string
  /** Returns the text of a file beside the text, such as `./figures.csv`. Reports at the prop `field` if it cannot be read. */
  read(written: string, field: string): Promise<string | undefined>
  /** Keeps a drawing as a picture for readers without styles. Its `src` is an address for `plain`. */
  keep(svg: Element, title: string): { readonly src: string; readonly width: number; readonly height: number }
}
