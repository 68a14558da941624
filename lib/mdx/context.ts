import type { Root } from 'mdast'
import type { Point, Position } from 'unist'
import type { Picture } from '../pictures'
import type { Problem } from '../problems'
import type { Appendix, Contracts } from './contract'
import type { Facts, Source, Targets, ToolBody } from './types'

/** What the plugins of one compile share: what they read, and what they gather. */
export interface Context {
  readonly source: Source
  readonly targets: Targets
  /** The components that the body may use. */
  readonly contracts: Contracts
  readonly problems: Problem[]
  readonly facts: { -readonly [Key in keyof Facts]: Facts[Key] extends readonly (infer Item)[] ? Item[] : Facts[Key] }
  /** Pictures by `src` as written; `undefined` for one that was refused. */
  readonly pictures: Map<string, Picture | undefined>
  /** What the views of tools get, in the order of `facts.tools`. */
  readonly tools: ToolBody[]
  /** What components say at the end of the text. */
  readonly appendices: Appendix[]
  /** Ids that views of components give elements. */
  readonly viewIds: Set<string>
  /** The body before anything that only a page needs: the root of the plain form. */
  plain: Root
}

/** Where a problem is: a node, a stretch, a point, or nowhere in particular. */
export type Place = { readonly type: string; readonly position?: Position | undefined } | Position | Point | undefined

export function createContext(source: Source, targets: Targets, contracts: Contracts): Context {
  return {
    source,
    targets,
    contracts,
    problems: [],
    facts: { words: 0, minutes: 1, headings: [], anchors: [], links: [], images: [], tools: [] },
    pictures: new Map(),
    tools: [],
    appendices: [],
    viewIds: new Set(),
    plain: { type: 'root', children: [] },
  }
}

/** Adds a problem at `place`; an error unless `severity` says otherwise. */
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
  // First, because a list has a `start` of its own: its first number.
  if ('type' in place) return place.position?.start
  return 'start' in place ? place.start : place
}
