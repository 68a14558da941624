import type { ElementContent, RootContent as PageContent } from 'hast'
import type { PhrasingContent, RootContent } from 'mdast'
import type { Cite, Group, Reference, SetText } from '../../references'
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
  /** Its citations, for a component that lists sources; absent if there are none. */
  readonly citations?: Citations
}

/** The citations of a text. */
export interface Citations {
  readonly uses: readonly CitationUse[]
  /** The works that they name, by key. */
  readonly references: Readonly<Record<string, Reference>>
  /** Sets citations and the list in the style of the site. Reports a style that fails, and returns `undefined` then. */
  set(works: ReadonlyMap<string, Reference>, groups: readonly Group[]): SetText | undefined
}

export interface CitationUse {
  readonly cites: readonly Cite[]
  /** How many uses of the component stand before it. */
  readonly after: number
  /** Gives it its form on the page, which may have links, and its plain form. */
  complete(page: ElementContent[], plain: PhrasingContent[]): void
}

/**
 * Content that a component adds at the end of a text, on the page and in the plain form. Its links are already
 * resolved.
 */
export interface Appendix {
  readonly page: readonly PageContent[]
  readonly plain: readonly RootContent[]
}
