import type { RootContent as PageContent } from 'hast'
import type { RootContent } from 'mdast'
import type { Literal } from '../tree/literals'

/** One use of a component in a text. */
export interface Use<Data> {
  readonly data: Data
  readonly line: number | undefined
  /** The nodes that it is inside of, from the outermost to the nearest. */
  readonly within: readonly RootContent[]
  /** Adds props for the view and for `plain`. `id` is one that the view gives an element. */
  give(props: Readonly<Record<string, Literal>>, id?: string): void
}

/** The text that the uses of a component are part of. */
export interface WholeText {
  /** Its paragraphs, headings and cells as words, without those inside the component. */
  lines(): string[]
  /** Where a link leads: from the page, or from anywhere. What cannot be resolved is returned as it is. */
  address(written: string, form: 'page' | 'absolute'): string
}

/** What a component says at the end of a text, on the page and in the plain form. Links in it are ready to use. */
export interface Appendix {
  readonly page: readonly PageContent[]
  readonly plain: readonly RootContent[]
}
