import { pictureSources } from '../picture-hosts'
import { feedsPath, postPath } from '../urls'
import { commentsSources } from './comments'
import { newsletterSources } from './newsletter'
import { statisticsSources } from './statistics'
import type { Sources } from './types'

/** What the services in the settings, and pictures on other sites, add to the policy. */
export interface ServiceSources {
  /** On every page. */
  readonly everywhere: Sources
  /** On pages of these paths, together with those of every page. */
  readonly byPath: readonly { readonly path: string; readonly sources: Sources }[]
}

/** Returns exactly what the settings need, and nothing if they name nothing of others. */
export function serviceSources(): ServiceSources {
  const everywhere = { ...statisticsSources(), ...pictureDirective() }
  const onEssays = { ...commentsSources(), ...newsletterSources() }
  const places = [
    { path: postPath(':slug'), sources: onEssays },
    { path: feedsPath, sources: newsletterSources() },
  ]
  const used = places.filter(({ sources }) => Object.keys(sources).length > 0)
  return { everywhere, byPath: used.map(({ path, sources }) => ({ path, sources: { ...everywhere, ...sources } })) }
}

function pictureDirective(): Sources {
  const sources = pictureSources()
  return sources.length > 0 ? { 'img-src': sources } : {}
}
