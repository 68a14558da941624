import { formsOf, isPattern } from '../../hosts'
import { site } from '../../site'
import { href } from '../../urls'
import type { PublicFolder } from './public-folder'

/** Site paths of the owner's own files, and of old addresses that the owner's redirects answer. */
export function ownPaths({ files, redirects }: PublicFolder): ReadonlySet<string> {
  const moved = redirects
    .filter(({ from, isConditional }) => !isConditional && from.startsWith(href('/')) && !isPattern(from))
    .flatMap(({ from }) => formsOf(from.slice(site.basePath.length)))
  return new Set([...files, ...moved])
}
