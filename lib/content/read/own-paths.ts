import { formsOf, isPattern } from '../../hosts'
import { site } from '../../site'
import { href } from '../../urls'
import type { PublicFolder } from './public-folder'

/** Returns the site paths of files in `content/public/`, and of old addresses that `_redirects` there answers. */
export function ownPaths({ files, redirects }: PublicFolder): ReadonlySet<string> {
  const moved = redirects
    .filter(({ from, isConditional }) => !isConditional && from.startsWith(href('/')) && !isPattern(from))
    .flatMap(({ from }) => formsOf(from.slice(site.basePath.length)))
  return new Set([...files, ...moved])
}
