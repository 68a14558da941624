import type { Page, Post } from './content'
import { listSeries } from './listings'
import { isFile, readItemPath } from './settings'
import { type NavigationItem, site } from './site'
import { homePath, reservedPages, seriesIndexPath, toolsPath } from './urls'

/** An item as it is shown: to another site, or to a path of this one. */
export interface MenuItem {
  readonly label: string
  /** A whole address when `external`, else a site path, with what follows it: `/about/#team`. */
  readonly to: string
  readonly external: boolean
  readonly rel?: 'me' | undefined
}

/**
 * The items that lead somewhere. `check` reports those that do not, with two exceptions: a list of the engine's is shown as
 * soon as there is anything in it, and settings stay when the content is another (`CONTENT_DIR` without a `site.ts`), so
 * they may name a page that is not there.
 */
export function listNavigation(
  items: readonly NavigationItem[],
  posts: readonly Post[],
  pages: readonly Page[],
): readonly MenuItem[] {
  const paths = new Set(pages.map(({ path }) => path))
  const hasTools = [posts, pages].some((documents) => documents.some(({ facts }) => facts.tools.length > 0))
  const isEmpty = (path: string) =>
    (path === toolsPath && !hasTools) || (path === seriesIndexPath && listSeries(posts).length === 0)
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
