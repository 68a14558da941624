import type { Sources } from '../../../services'
import { postPath } from '../../../urls'
import type { PageFacts } from '../../facts'

/** What pages at a path need besides what every page has. */
export interface PlacedSources {
  /** Address with the base path, or a pattern of addresses. */
  readonly path: string
  readonly sources: Sources
}

/**
 * Rules of `_headers` that single pages may take for one purpose: hosts read a hundred, and the table has about forty. With
 * more pages than this, all essays get what one of them needs.
 */
export const MOST_RULES = 30

/**
 * Returns what single pages need besides what every page has: videos and sound of the site itself, and players of others
 * that a reader may load. `href` adds the base path.
 */
export function sourcesOfPages(pages: readonly PageFacts[], href: (path: string) => string): PlacedSources[] {
  const needing = pages.flatMap((page) => {
    const sources = sourcesOf(page)
    return Object.keys(sources).length === 0 ? [] : [{ path: page.address, isArticle: page.isArticle, sources }]
  })
  if (needing.length <= MOST_RULES) return needing.map(({ path, sources }) => ({ path, sources }))
  const [essays, others] = [needing.filter(({ isArticle }) => isArticle), needing.filter(({ isArticle }) => !isArticle)]
  const together = (path: string, ones: typeof needing) =>
    ones.length === 0 ? [] : [{ path, sources: ones.map(({ sources }) => sources).reduce(joinSources) }]
  return others.length > MOST_RULES
    ? together(href('/*'), needing)
    : [...together(href(postPath(':slug')), essays), ...others.map(({ path, sources }) => ({ path, sources }))]
}

function sourcesOf({ requests }: PageFacts): Sources {
  const frames = requests.flatMap(({ directive, address }) => {
    return directive === 'frame-src' && URL.canParse(address) ? [new URL(address).origin] : []
  })
  return {
    ...(requests.some(({ directive }) => directive === 'media-src') && { 'media-src': ["'self'"] }),
    ...(frames.length > 0 && { 'frame-src': [...new Set(frames)].sort() }),
  }
}

/** Returns what either of two needs. */
export function joinSources(one: Sources, other: Sources): Sources {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return Object.fromEntries(
    [...names].map((name) => [name, [...new Set([...(one[name] ?? []), ...(other[name] ?? [])])].sort()]),
  )
}
