import type { RootContent } from 'mdast'
import type { z } from 'zod'
import type { Appendix, Use, WholeText } from './whole-text'

/** What authors may write of a component, or of an element that one holds: `<Question>` in `<Decision>`. */
export interface Part {
  /** As written in MDX. */
  readonly name: string
  readonly props: z.ZodObject
  /** What stands between its tags beside its parts. `inline`: one paragraph of text, links, emphasis. */
  readonly children: 'none' | 'inline' | 'blocks'
  /** Something has to stand there. */
  readonly filled?: boolean
  /** Elements that stand directly inside it, by the name of their list in the data. Their order among each other is free. */
  readonly parts: Readonly<Record<string, PartRule>>
  /** The prop that its `name` is made of when an author gives none. Names are unique in their list either way. */
  readonly named?: string
  /** Readers can link to it by its `id`: the prop that this is made of when an author gives none. */
  readonly linked?: string
}

export interface PartRule<P extends Part = Part> {
  readonly part: P
  /** How many there may be. */
  readonly least: number
  readonly most: number
}

/** A component, and what it says where it cannot run: feeds, the Markdown twin, llms.txt, counts. */
export interface Contract extends Part {
  /** Readers use it: it has an `id`, a `title`, a page of its own below `/tools/`, and its parts hold text alone. */
  readonly tool: boolean
  /** It is words in a line of text; on a line of its own it is a paragraph. */
  readonly inline: boolean
  /** Its `src` is a picture: checked and measured like one; the view also gets an `id` to link to, `width` and `height`. */
  readonly picture: boolean
  /** Reports what holds between its parts. Called when each of them is right by itself. */
  check(data: unknown, report: Report): void
  /** Names of the rules that only this component has. */
  readonly rules: readonly string[]
  /** Ids of the page that it makes beside those of its parts, so that headings get others. */
  readonly ids?: MadeIds
  /**
   * Looks at all uses of the component in a text at once, in their order, when each is right by itself: reports what does
   * not agree, adds props that only the whole text tells, and returns what it says at the end of the text.
   */
  gather?(uses: readonly Use<never>[], text: WholeText, report: Report): Appendix | undefined
  /** The same content as plain Markdown: what a reader without the component must not miss. */
  plain(data: unknown): RootContent[]
}

/** Whether the prop `id` is an id on the page. That of any other component or part may be whatever it likes. */
export function isAnchor(part: Part | Contract): boolean {
  return part.linked !== undefined || ('tool' in part && (part.tool || part.picture))
}

/** Every component that a text may use, by its name, in the order of the alphabet. */
export type Contracts = ReadonlyMap<string, Contract>

export interface MadeIds {
  /** Whole ids. */
  readonly single: readonly string[]
  /** What all others look like. */
  readonly numbered: RegExp
}

/**
 * A component as data: its props, a list of data for each kind of part, and what else stands between its tags.
 * `content` is Markdown for `check` and `plain`, and `Content` for views.
 */
export type DataOf<P extends Part, Inner> = z.output<P['props']> & {
  readonly content: Inner
} & (P['named'] extends string ? { readonly name: string } : unknown) & {
    readonly [Key in keyof P['parts']]: readonly DataOf<P['parts'][Key]['part'], Inner>[]
  }

export type Markdown = readonly RootContent[]

/** What stands between the tags of a part, for a view: HTML, or the place of an element among the view's children. */
export type Content = { readonly html: string } | { readonly slot: number }

/** The props of a view whose contract has parts. */
export type ViewOf<P extends Part> = DataOf<P, Content>

/** The props of a tool's view: what the compile adds is its address and the level of its heading. */
export type ToolViewOf<P extends Part> = ViewOf<P> & { readonly id: string; readonly level: number }

/** Reports a mistake at the prop `field` of `part`, which is the data of one, or at the part itself. */
export type Report = (part: object, field: string | undefined, mistake: Mistake) => void

export interface Mistake {
  /** One of the contract's own rules, or one of the engine's. */
  readonly rule: string
  readonly message: string
  readonly hint: string
}

/** A part of a component with the type of its props. */
export function definePart<const P extends Part>(part: P): P {
  return part
}

/** A contract whose `check` and `plain` see its data with the types of its schemas, which the allow-list has parsed. */
export function defineContract<const P extends Part>(
  part: P,
  contract: {
    readonly tool?: boolean
    readonly inline?: boolean
    readonly picture?: boolean
    readonly rules?: readonly string[]
    readonly ids?: MadeIds
    check?(data: DataOf<P, Markdown>, report: Report): void
    gather?(uses: readonly Use<DataOf<P, Markdown>>[], text: WholeText, report: Report): Appendix | undefined
    plain(data: DataOf<P, Markdown>): RootContent[]
  },
): Omit<Contract, keyof Part> & P {
  const { ids, gather } = contract
  return {
    ...part,
    ...(ids && { ids }),
    ...(gather && { gather: (uses, text, report) => gather(uses, text, report) }),
    tool: contract.tool ?? false,
    inline: contract.inline ?? false,
    picture: contract.picture ?? false,
    rules: contract.rules ?? [],
    check: (data, report) => contract.check?.(data as DataOf<P, Markdown>, report),
    plain: (data) => contract.plain(data as DataOf<P, Markdown>),
  }
}

/** The contracts of a list by their names. */
export function contractsOf(list: readonly Contract[]): Contracts {
  const sorted = list.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return new Map(sorted.map((contract) => [contract.name, contract]))
}

/** A rule for parts: from `least` to `most` of them. */
export function several<const P extends Part>(part: P, least = 1, most = 100): PartRule<P> {
  return { part, least, most }
}
