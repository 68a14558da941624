import { pathOf } from '../kinds'
import type { Entries } from './entries'

type Texts = Pick<Entries, 'posts' | 'pages'>

/** An old address of a text, as written in its front matter. */
export interface Alias {
  readonly alias: string
  /** Its position in the list. */
  readonly index: number
  readonly entry: Texts['posts' | 'pages'][number]
  /** The site path that it leads to. */
  readonly to: string
}

/** Returns the aliases of all posts and pages. */
export function aliasesOf({ posts, pages }: Texts): Alias[] {
  return [...posts, ...pages].flatMap((entry) =>
    (entry.reading.aliases ?? []).map((alias, index) => ({ alias, index, entry, to: pathOf(entry) })),
  )
}
