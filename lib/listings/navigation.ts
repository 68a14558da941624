import type { Page } from '../content'
import type { NavigationItem } from '../site'
import { homePath, reservedPages } from '../urls'

/**
 * The items that lead somewhere: an address of the engine, or a page that this content folder has. Settings stay when
 * the content is another (`CONTENT_DIR`), so they may name a page that is not there.
 */
export function listNavigation(items: readonly NavigationItem[], pages: readonly Page[]): readonly NavigationItem[] {
  const paths = new Set(pages.map(({ path }) => path))
  return items.filter(
    ({ path }) => paths.has(path) || path === homePath || reservedPages.includes(path.split('/')[1] ?? ''),
  )
}
