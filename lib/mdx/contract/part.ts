import type { z } from 'zod'

/** What authors may write in a component, or in an element inside one, such as `<Question>` in `<Decision>`. */
export interface Part {
  /** Name as written in MDX. */
  readonly name: string
  readonly props: z.ZodObject
  /** Names that other systems have for a prop, and its name here. Whoever writes such a name is told this one. */
  readonly otherNames?: Readonly<Record<string, string>>
  /** What may stand between its tags besides its parts. `inline` means one paragraph of text, links and emphasis. */
  readonly children: 'none' | 'inline' | 'blocks'
  /** True if there must be something between the tags. */
  readonly filled?: boolean
  /**
   * Elements that may stand directly inside it, keyed by the name of their list in the data. They may come in any
   * order.
   */
  readonly parts: Readonly<Record<string, PartRule>>
  /** The prop from which `name` is generated when the author gives none. Names are always unique within their list. */
  readonly named?: string
  /**
   * Set if readers can link to the part by its `id`: the prop from which the `id` is generated when the author gives
   * none.
   */
  readonly linked?: string
}

export interface PartRule<P extends Part = Part> {
  readonly part: P
  /** Minimum and maximum number of this part. */
  readonly least: number
  readonly most: number
}

/** Ids that a component creates on the page. */
export interface MadeIds {
  /** Exact ids. */
  readonly single: readonly string[]
  /** Pattern that all the other ids match. */
  readonly numbered: RegExp
}

/** Returns `part` unchanged, with the types of its props inferred. */
export function definePart<const P extends Part>(part: P): P {
  return part
}

/** Returns a rule that requires `least` to `most` of a part. */
export function several<const P extends Part>(part: P, least = 1, most = 100): PartRule<P> {
  return { part, least, most }
}
