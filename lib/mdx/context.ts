import type { Element, ElementContent } from 'hast'
import type { Root } from 'mdast'
import type { Point, Position } from 'unist'
import type { Picture } from '../pictures'
import type { Problem } from '../problems'
import type { Processor } from '../references'
import { site } from '../site'
import { type Words, wordsIn } from '../words'
import type { Appendix, Contract, Contracts, FeedPicture } from './contract'
import type { Facts } from './facts'
import type { DrawnFile, Source, Targets, ToolBody } from './types'

/** State shared by the plugins of one compile: what they read, and what they collect. */
export interface Context {
  readonly source: Source
  readonly targets: Targets
  /** The components that the body may use. */
  readonly contracts: Contracts
  /** The language of the text. */
  readonly language: string
  /** The words of the engine in that language. */
  readonly words: Words
  readonly problems: Problem[]
  readonly facts: { -readonly [Key in keyof Facts]: Facts[Key] extends readonly (infer Item)[] ? Item[] : Facts[Key] }
  /** Pictures by `src` as written; `undefined` for a picture that was refused. */
  readonly pictures: Map<string, Picture | undefined>
  /** Site paths of recordings and captions by `src` as written. */
  readonly recordings: Map<string, string>
  /** Data for the views of tools, in the order of `facts.tools`. */
  readonly tools: ToolBody[]
  /** Formulas by their TeX, see `formulaKey`. */
  readonly formulas: Map<string, Formula>
  /** Drawings by their language and source, for the plain form. */
  readonly drawings: Map<string, FeedPicture>
  /** What the picture files of drawings are made of. */
  readonly drawn: DrawnFile[]
  /** Sets citations; absent in a text without any. */
  readonly processor: Processor | undefined
  /** Citations with their links, by their `dataCitation`. */
  readonly citations: ElementContent[][]
  /** Content that components add at the end of the text. */
  readonly appendices: Appendix[]
  /** The components whose HTML is in the text, and how often. */
  readonly shown: Map<Contract, number>
  /** Ids that component views give to elements. */
  readonly viewIds: Set<string>
  /** The body before anything that only a page needs is added: the root of the plain form. */
  plain: Root
}

/** A formula as MathML, with the id and the number of one that can be linked to. */
export interface Formula {
  readonly math: Element
  readonly id?: string
  readonly number?: number
}

/** Where a problem is: a node, a range, a point, or no particular place. */
export type Place = { readonly type: string; readonly position?: Position | undefined } | Position | Point | undefined

export function createContext(source: Source, targets: Targets, contracts: Contracts, processor?: Processor): Context {
  return {
    source,
    targets,
    contracts,
    language: source.language ?? site.language,
    words: wordsIn(source.language),
    problems: [],
    facts: { words: 0, minutes: 1, headings: [], anchors: [], links: [], images: [], recordings: [], tools: [] },
    pictures: new Map(),
    recordings: new Map(),
    tools: [],
    formulas: new Map(),
    drawings: new Map(),
    drawn: [],
    processor,
    citations: [],
    appendices: [],
    shown: new Map(),
    viewIds: new Set(),
    plain: { type: 'root', children: [] },
  }
}

/** Adds a problem at `place`. It is an error unless `severity` says otherwise. */
export function report(
  context: Context,
  place: Place,
  problem: Omit<Problem, 'file' | 'line' | 'column' | 'severity'> & { readonly severity?: Problem['severity'] },
): void {
  const point = startOf(place)
  context.problems.push({
    file: context.source.file,
    ...(point && { line: point.line, column: point.column }),
    severity: 'error',
    ...problem,
  })
}

function startOf(place: Place): Point | undefined {
  if (!place) return undefined
  // Checked first, because a list has a `start` of its own: its first number.
  if ('type' in place) return place.position?.start
  return 'start' in place ? place.start : place
}
