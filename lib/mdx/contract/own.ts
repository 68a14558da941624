import type { ReactNode } from 'react'
import { z } from 'zod'

/** What a publication says of a component of its own, in `content/components/<name>.tsx`. */
export interface ComponentOptions<Shape extends z.ZodRawShape> {
  /** What it is, in a few words, for the list of the publication's own components. */
  readonly about?: string
  /** What authors may write in its tag. A prop without a schema is a mistake of the author's. */
  readonly props?: Shape
  /** What may stand between its tags: nothing by default, one paragraph, or anything. */
  readonly children?: 'none' | 'inline' | 'blocks'
  /** True if there must be something between its tags. */
  readonly filled?: boolean
  /** True if it is part of a line of text. */
  readonly inline?: boolean
  /**
   * Returns the same as Markdown, for feeds, the Markdown twin and word counts. `props.content` stands for what is between
   * the tags. Without this, it is made from the HTML of the view.
   */
  plain?(props: z.output<z.ZodObject<Shape>> & { readonly content: string }): string
  /**
   * Improves the component in the browser, once it is near the screen: `element` is around its HTML, which is complete
   * without this. Only pages that show the component fetch it, without the view and the schema.
   */
  island?(element: HTMLElement): void
}

/** Returns what the view gets: its props, and what stands between its tags as `children`. */
export type View<Shape extends z.ZodRawShape> = (
  props: z.output<z.ZodObject<Shape>> & { readonly children?: ReactNode },
) => ReactNode

/** A component of a publication's own, before the compiler has made a contract of it. */
export interface OwnDefinition {
  readonly options: ComponentOptions<z.ZodRawShape>
  readonly schema: z.ZodObject
  readonly View: View<z.ZodRawShape>
}

/**
 * Defines a component of a publication's own. It is the default export of `content/components/<name>.tsx`, and texts use
 * it as `<Name>`. The view is a function of its props that returns HTML: it runs when a text is checked, and in the browser
 * only if the file begins with `'use client'`.
 */
export function defineComponent<const Shape extends z.ZodRawShape = Record<never, never>>(
  options: ComponentOptions<Shape>,
  View: View<Shape>,
): OwnDefinition {
  const schema = z.strictObject(options.props ?? {})
  return { options, schema, View } as unknown as OwnDefinition
}
