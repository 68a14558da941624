import type { Page, Post } from '../content'
import type { NavigationItem } from '../site'
import { homePath, reservedPages, toolsPath } from '../urls'

/**
 * The items that lead somewhere: an address of the engine, the toolbox when there is anything in it, or a page that
 * this content folder has. Settings stay when
 * the content is another (`CONTENT_DIR`), so they may name a page that is not there.
 */
export function listNavigation(
  items: readonly NavigationItem[],
  posts: readonly Post[],
  pages: readonly Page[],
): readonly NavigationItem[] {
  const paths = new Set(pages.map(({ path }) => path))
  const hasTools = [posts, pages].some((documents) => documents.some(({ facts }) => facts.tools.length > 0))
  return items
    .filter(({ path }) => path !== toolsPath || hasTools)
    .filter(({ path }) => paths.has(path) || path === homePath || reservedPages.includes(path.split('/')[1] ?? ''))
}
