import { hostLimits } from '../../../hosts'
import type { Sources } from '../../../services'
import type { InlineSources } from '../types'
import { pagePolicy } from './csp'
import { MOST_RULES } from './page-sources'

/** Returns how many hashes a policy has room for, besides `added`, in a line that hosts read. */
export function roomForHashes(added: Sources): number {
  const empty = `  Content-Security-Policy: ${pagePolicy({ scripts: [], styles: [] }, added)}`
  return Math.floor((hostLimits.lineLength - empty.length) / HASH.length)
}

const HASH = ` 'sha256-${'0'.repeat(43)}='`

/** The inline scripts and styles of the pages: those in the policy of all pages, and those of pages that need their own. */
export interface DividedInline {
  readonly shared: InlineSources
  /** By address. */
  readonly apart: ReadonlyMap<string, InlineSources>
}

/**
 * Divides hashes, so that the policy of all pages has no more than `most`, however many components a site uses: the
 * styles that the fewest pages have are only in policies of those pages. Nothing is divided that fits, or that would need
 * too many rules.
 */
export function divideInline(
  pages: readonly { readonly address: string; readonly inline: InlineSources }[],
  most: number,
): DividedInline {
  const shared = union(pages.map(({ inline }) => inline))
  const excess = shared.scripts.length + shared.styles.length - most
  if (excess <= 0) return { shared, apart: new Map() }
  const uses = (hash: string) => pages.filter(({ inline }) => inline.styles.includes(hash)).length
  const byUse = shared.styles.map((hash) => ({ hash, count: uses(hash) })).sort((a, b) => a.count - b.count)
  const rare = new Set(byUse.slice(0, excess).map(({ hash }) => hash))
  const apart = pages.filter(({ inline }) => inline.styles.some((hash) => rare.has(hash)))
  if (apart.length > MOST_RULES) return { shared, apart: new Map() }
  return {
    shared: { ...shared, styles: shared.styles.filter((hash) => !rare.has(hash)) },
    apart: new Map(apart.map(({ address, inline }) => [address, inline])),
  }
}

function union(pages: readonly InlineSources[]): InlineSources {
  return {
    scripts: [...new Set(pages.flatMap(({ scripts }) => scripts))].sort(),
    styles: [...new Set(pages.flatMap(({ styles }) => styles))].sort(),
  }
}
