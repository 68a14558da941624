import type { RootContent } from 'mdast'
import type { z } from 'zod'
import type { Kind } from '../../recordings'
import type { Words } from '../../words'
import type { Literal } from '../tree/literals'
import type { Drawer } from './drawer'
import type { MadeIds, Part } from './part'
import type { BrowserModule, Rendered } from './rendered'
import type { Appendix, Use, WholeText } from './whole-text'

/** A component, including how it reads where it cannot run: in feeds, the Markdown twin, llms.txt and word counts. */
export interface Contract extends Part {
  /**
   * True for a component that readers use. It has an `id`, a `title`, its own page below `/tools/`, and its parts hold
   * only text.
   */
  readonly tool: boolean
  /** Returns what readers call such a tool: `Decision guide`. Every tool has it. */
  kind?(words: Words): string
  /** Returns what a reader does with the tool, in one sentence made from its data. Every tool has it. */
  task?(data: unknown, words: Words): string
  /** True if it is part of a line of text; on a line of its own it becomes a paragraph. */
  readonly inline: boolean
  /**
   * True if its `src` is a picture, which is checked and measured. The view also gets an `id` to link to, `width` and
   * `height`.
   */
  readonly picture: boolean
  /**
   * Set if its `src` is a recording, which is checked and measured, as are its `captions`. The view also gets its `type`,
   * `bytes`, `seconds`, `width` and `height`.
   */
  readonly recording?: Kind
  /**
   * True if its `poster` is a picture that stands there before something else is shown. The view also gets `posterWidth`,
   * `posterHeight` and `posterSources`.
   */
  readonly poster: boolean
  /** Reports problems between its parts. Called only when each part is valid by itself. */
  check(data: unknown, report: Report): void
  /** Names of the rules that are specific to this component. */
  readonly rules: readonly string[]
  /** What other systems call it. Whoever writes such a name is told this one. */
  readonly aliases: readonly string[]
  /**
   * Returns what stands between its tags in the form that the page and the plain form get, such as a list for lines of
   * text. Called when there is no mistake in it.
   */
  arrange?(data: unknown): Markdown
  /** Ids that it creates on the page besides those of its parts, so that headings avoid them. */
  readonly ids?: MadeIds
  /**
   * Looks at all uses of the component in a text together, in order, once each is valid by itself. Reports what does
   * not agree, adds props that depend on the whole text, and returns what to add at the end of the text.
   */
  gather?(uses: readonly Use<never>[], text: WholeText, report: Report): Appendix | undefined
  /** True if its `gather` lists sources, and so gets the citations of the text too, even if nothing uses the component. */
  readonly listsSources?: boolean
  /**
   * Returns its HTML, for a component that the compiler shows: a component of the publication's own, whose view no page
   * needs. `SLOT` in it is replaced by what stands between the tags. Ids that it makes begin with `ids`. Otherwise, the page
   * calls the component's view.
   */
  render?(data: unknown, ids: string): Rendered
  /** What of such a component runs in the browser. */
  readonly browser?: BrowserModule
  /**
   * Draws a use of the component that is valid by itself, from its props and the files beside the text. Returns props for
   * the view and for `plain`, or nothing if it reports a mistake.
   */
  draw?(data: unknown, drawer: Drawer, report: Report): Promise<Readonly<Record<string, Literal>> | undefined>
  /** Returns the same content as plain Markdown: everything that a reader without the component must not miss. */
  plain(data: unknown, words: Words): RootContent[]
}

/** Returns true if the prop `id` is an id on the page. For other components and parts, `id` may mean anything. */
export function isAnchor(part: Part | Contract): boolean {
  return part.linked !== undefined || ('tool' in part && (part.tool || part.picture))
}

/** Every component that a text may use, by name, in alphabetical order. */
export type Contracts = ReadonlyMap<string, Contract>

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

/** What stands between the tags of a part, for a view: HTML, or the index of an element among the view's children. */
export type Content = { readonly html: string } | { readonly slot: number }

/** Props of a view whose contract has parts. */
export type ViewOf<P extends Part> = DataOf<P, Content> & WithWords

/** What every view gets: the words of the engine in the language of the text. */
export interface WithWords {
  readonly words: Words
}

/** Props of a tool's view. The compiler adds the tool's `id` and the level of its heading. */
export type ToolViewOf<P extends Part> = ViewOf<P> & { readonly id: string; readonly level: number }

/**
 * Reports a mistake at the prop `field` of `part`, or at the part itself. `part` is the data of a part, or a node of its
 * content.
 */
export type Report = (part: object, field: string | undefined, mistake: Mistake) => void

export interface Mistake {
  /** Name of one of the contract's own rules, or of one of the engine's. */
  readonly rule: string
  readonly message: string
  readonly hint: string
  /** Where in the text of the prop the mistake is, counted from 0. */
  readonly at?: number
}

/**
 * Returns a contract whose `check` and `plain` see its data with the types of its schemas, which the allow-list has
 * parsed.
 */
export function defineContract<const P extends Part>(
  part: P,
  contract: {
    readonly tool?: boolean
    kind?(words: Words): string
    task?(data: DataOf<P, unknown>, words: Words): string
    readonly inline?: boolean
    readonly picture?: boolean
    readonly recording?: Kind
    readonly poster?: boolean
    readonly listsSources?: boolean
    readonly rules?: readonly string[]
    readonly aliases?: readonly string[]
    readonly ids?: MadeIds
    arrange?(data: DataOf<P, Markdown>): Markdown
    check?(data: DataOf<P, Markdown>, report: Report): void
    gather?(uses: readonly Use<DataOf<P, Markdown>>[], text: WholeText, report: Report): Appendix | undefined
    draw?(data: DataOf<P, Markdown>, drawer: Drawer, report: Report): ReturnType<NonNullable<Contract['draw']>>
    plain(data: DataOf<P, Markdown>, words: Words): RootContent[]
  },
): Omit<Contract, keyof Part> & P {
  const { ids, arrange, gather, draw, kind, task, recording } = contract
  return {
    ...part,
    ...(ids && { ids }),
    ...(recording && { recording }),
    ...(arrange && { arrange: (data) => arrange(data as DataOf<P, Markdown>) }),
    ...(kind && { kind }),
    ...(task && { task: (data, words) => task(data as DataOf<P, unknown>, words) }),
    ...(gather && { gather: (uses, text, report) => gather(uses, text, report) }),
    ...(draw && { draw: (data, drawer, report) => draw(data as DataOf<P, Markdown>, drawer, report) }),
    tool: contract.tool ?? false,
    inline: contract.inline ?? false,
    picture: contract.picture ?? false,
    poster: contract.poster ?? false,
    listsSources: contract.listsSources ?? false,
    rules: contract.rules ?? [],
    aliases: contract.aliases ?? [],
    check: (data, report) => contract.check?.(data as DataOf<P, Markdown>, report),
    plain: (data, words) => contract.plain(data as DataOf<P, Markdown>, words),
  }
}

/** Returns the contracts of a list by name, in alphabetical order. */
export function contractsOf(list: readonly Contract[]): Contracts {
  const sorted = list.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return new Map(sorted.map((contract) => [contract.name, contract]))
}
