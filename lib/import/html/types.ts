import type { Element, Nodes as HastNodes } from 'hast'
import type { Root } from 'mdast'
import type { Embed } from '../embeds'

/** What the conversion needs to know of the system that the HTML comes from. */
export interface HtmlOptions {
  /** Returns the addresses at which the original of a picture may be, the best first. The address itself by default. */
  readonly originals?: (address: string) => readonly string[]
  /** Returns the description of a picture, if the system keeps it apart from the text. */
  readonly descriptionOf?: (address: string, classes: readonly string[]) => string | undefined
  /** Notes that the system keeps apart from the text, as HTML by their ids. */
  readonly notes?: ReadonlyMap<string, string>
}

/** A picture that a text shows. */
export interface HtmlPicture {
  /** Address as it is in the Markdown. */
  readonly address: string
  /** Where else the picture may be, if it is not at `address`. */
  readonly others: readonly string[]
  /** Line in the HTML, starting at 1. */
  readonly line: number
}

/** Something in the HTML that could not be taken over as it is. */
export interface Left {
  /** What it is and what became of it, as one clause: `<form> is kept as a comment`. */
  readonly what: string
  /** Kind by which a report counts: `form`, `script`. */
  readonly kind: string
  /** Line in the HTML, starting at 1. */
  readonly line: number
}

export interface Converted {
  /** The text as Markdown of a `.md` file, or of a `.mdx` file if it uses components. */
  readonly body: string
  readonly format: 'md' | 'mdx'
  readonly pictures: readonly HtmlPicture[]
  readonly left: readonly Left[]
  /** What the text shows of other sites, as far as components of ours show it too. In the body they are links. */
  readonly embeds: readonly Embed[]
}

/** What the handlers of one conversion share. */
export interface Conversion {
  readonly options: HtmlOptions
  readonly pictures: HtmlPicture[]
  readonly left: Left[]
  readonly embeds: Embed[]
  /** Ids that links of the text lead to. */
  readonly targets: ReadonlySet<string>
  /** Converts a part of the tree on its own, such as a note. */
  readonly convert: (tree: HastNodes) => Root
}

/** Returns the line at which an element begins. */
export function lineOf({ position }: HastNodes): number {
  return position?.start.line ?? 1
}

/** Returns the classes of an element. */
export function classesOf({ properties }: Element): string[] {
  return [properties.className ?? []].flat().map(String)
}

/** Returns an attribute of an element as text; an empty one if it has none. */
export function textAttribute({ properties }: Element, name: string): string {
  const value = properties[name]
  return value === undefined || value === null ? '' : Array.isArray(value) ? value.join(' ') : String(value)
}
