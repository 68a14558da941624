import type { Content, Page, Post } from './content'
import { findSlot, listCollections, listSeries, listTools, type ShownSlot } from './listings'
import { oncePer } from './once-per'
import { isFile, readItemPath } from './settings'
import { type NavigationItem, site } from './site'
import { homePath, reservedPages, seriesIndexPath, toolsPath } from './urls'
import { wordsIn } from './words'

/** A navigation item as displayed: a link to another site, or to a path of this one. */
export interface MenuItem {
  readonly label: string
  /** A full address if `external`, otherwise a site path with what follows it, such as `/about/#team`. */
  readonly to: string
  readonly external: boolean
  readonly rel?: 'me' | undefined
}

/**
 * Returns the items that lead somewhere. `check` reports the others, with two exceptions: the engine's own lists are
 * shown only if there is anything in them, and with other content (`CONTENT_DIR` without a `site.ts`) the settings stay
 * the same, so they may name a page that does not exist there.
 */
export function listNavigation(
  items: readonly NavigationItem[],
  posts: readonly Post[],
  pages: readonly Page[],
): readonly MenuItem[] {
  const paths = pathsOf(pages)
  const isEmpty = (path: string) =>
    (path === toolsPath && listTools(posts, pages).length === 0) ||
    (path === seriesIndexPath && listSeries(posts).length === 0)
  const isThere = (path: string) =>
    path === homePath || paths.has(path) || isFile(path) || reservedPages.includes(path.split('/')[1] ?? '')
  return items.flatMap(({ label, path: written, rel }): MenuItem[] => {
    const target = readItemPath(written, site.url)
    const common = { label, ...(rel && { rel }) }
    if ('external' in target) return [{ ...common, to: target.external, external: true }]
    const { path, rest } = target
    return isThere(path) && !isEmpty(path) ? [{ ...common, to: path + rest, external: false }] : []
  })
}

const pathsOf = oncePer(
  (pages: readonly Page[]) => new Set([...pages, ...listCollections(pages)].map(({ path }) => path)),
)

/** The menus of every page, and the owner's text at its foot. */
export interface Menu {
  readonly navigation: readonly MenuItem[]
  /** What the foot of every page links to. */
  readonly footer: readonly MenuItem[]
  readonly footerText?: ShownSlot | undefined
}

/** Returns the menus of every page of a site. */
export function buildMenu({ posts, pages, slots }: Pick<Content, 'posts' | 'pages' | 'slots'>): Menu {
  const footerText = findSlot(slots, 'footer')
  return { navigation: listNavigation(site.navigation, posts, pages), footer: listFooter(posts, pages), footerText }
}

/** Returns what the foot of every page links to: the items of the footer, then how to write and where the source is. */
export function listFooter(posts: readonly Post[], pages: readonly Page[]): readonly MenuItem[] {
  const { footer, contact, repository } = site
  const words = wordsIn().frame
  return [
    ...listNavigation(footer, posts, pages),
    ...(contact ? [{ label: words.contact, to: contact, external: true }] : []),
    ...(repository ? [{ label: words.source, to: repository, external: true }] : []),
  ]
}
