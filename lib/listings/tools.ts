import type { Page, Post } from '../content'

/** A tool that readers use, and the text it comes from. */
export interface ToolListing {
  /** Its address below `/tools/`, and its anchor in the text. */
  readonly id: string
  /** Name of its component: `Decision`. */
  readonly kind: string
  readonly title: string
  readonly document: Post | Page
}

/** Every tool of posts and pages: those of the newest posts first, in the order of their text. */
export function listTools(posts: readonly Post[], pages: readonly Page[]): ToolListing[] {
  return [...posts, ...pages].flatMap((document) =>
    document.facts.tools.map(({ id, kind, title }) => ({ id, kind, title, document })),
  )
}

/** The tool with that id, or `undefined`. */
export function findTool(posts: readonly Post[], pages: readonly Page[], id: string): ToolListing | undefined {
  return listTools(posts, pages).find((tool) => tool.id === id)
}
