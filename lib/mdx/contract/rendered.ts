/** A function of the browser for each use of a component: one that improves its HTML, or its whole view. */
export interface BrowserModule {
  readonly part: BrowserPart
  /** Name under which it is served. */
  readonly file: string
}

export type BrowserPart = 'island' | 'client'

/** What a component looks like, or why it cannot be shown. */
export type Rendered = { readonly html: string } | { readonly mistakes: readonly RenderMistake[] }

/** A mistake in a view, which is reported at the use of the component or, with a `file`, where it happens. */
export interface RenderMistake {
  readonly message: string
  readonly hint?: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** Name of the element that stands in the HTML of a component for what is between its tags. */
export const SLOT = 'fulcrum-children'
