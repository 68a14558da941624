import type { Page, Post } from '../content'
import { finderOf, oncePer } from '../once-per'

/** A tool that readers use, and the text that contains it. */
export interface ToolListing {
  /** Last part of its address below `/tools/`, and its anchor in the text. */
  readonly id: string
  /** Name of its component, such as `Decision`. */
  readonly kind: string
  readonly title: string
  readonly document: Post | Page
}

/**
 * Returns every tool of posts and pages. Tools of the newest posts come first, those of one text in the order of the
 * text.
 */
export function listTools(posts: readonly Post[], pages: readonly Page[]): readonly ToolListing[] {
  return toolsOf(posts)(pages)
}

/** Returns the tool with that id, or `undefined`. */
export function findTool(posts: readonly Post[], pages: readonly Page[], id: string): ToolListing | undefined {
  return byId(listTools(posts, pages), id)
}

const toolsOf = oncePer((posts: readonly Post[]) =>
  oncePer((pages: readonly Page[]): readonly ToolListing[] =>
    Object.freeze(
      [...posts, ...pages].flatMap((document) =>
        document.facts.tools.map(({ id, kind, title }) => ({ id, kind, title, document })),
      ),
    ),
  ),
)

const byId = finderOf(({ id }: ToolListing) => id)
