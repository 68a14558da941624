import type { RootContent as PageContent } from 'hast'
import type { RootContent } from 'mdast'
import type { Words } from '../../words'
import type { Literal } from '../tree/literals'

/** One use of a component in a text. */
export interface Use<Data> {
  readonly data: Data
  readonly line: number | undefined
  /** The nodes that contain it, outermost first. */
  readonly within: readonly RootContent[]
  /** Adds props for the view and for `plain`. `id` is an id that the view gives to an element. */
  give(props: Readonly<Record<string, Literal>>, id?: string): void
}

/** The text in which a component is used. */
export interface WholeText {
  /** The words of the engine in the language of the text. */
  readonly words: Words
  /** Returns the words of its paragraphs, headings and cells, without those inside the component. */
  lines(): string[]
  /**
   * Returns the address that a link leads to, for use on the page or from anywhere. Returns it unchanged if it cannot
   * be resolved.
   */
  address(written: string, form: 'page' | 'absolute'): string
}

/**
 * Content that a component adds at the end of a text, on the page and in the plain form. Its links are already
 * resolved.
 */
export interface Appendix {
  readonly page: readonly PageContent[]
  readonly plain: readonly RootContent[]
}
