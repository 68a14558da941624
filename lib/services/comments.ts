import { site } from '../site'
import { href, postPath } from '../urls'
import type { Sources } from './types'

const GISCUS = 'https://giscus.app'

/** Comments on an essay. */
export interface Comments {
  /** Address of the frame that shows them, to which the browser adds the theme and where it is. */
  readonly frame: string
  /** Where they are kept, for readers without scripts. */
  readonly discussions: string
}

/**
 * Returns the comments on an essay, if the settings say where they are kept. They are found by the path of the essay, as
 * with the mapping `pathname` of giscus (https://github.com/giscus/giscus/blob/main/client.ts).
 */
export function commentsOn({ slug }: { readonly slug: string }): Comments | undefined {
  const giscus = site.services?.comments?.giscus
  if (!giscus) return undefined
  const { repository, repositoryId, category, categoryId } = giscus
  const settings = new URLSearchParams({
    repo: repository,
    repoId: repositoryId,
    category,
    categoryId,
    term: encodeURI(href(postPath(slug))).slice(1),
    reactionsEnabled: '1',
    emitMetadata: '0',
    inputPosition: 'top',
    strict: '0',
  })
  return {
    frame: `${GISCUS}/${languageOf(site.language)}widget?${settings}`,
    discussions: `https://github.com/${repository}/discussions`,
  }
}

/** Returns what comments add to the policy of essays. */
export function commentsSources(): Sources {
  return site.services?.comments ? { 'frame-src': [GISCUS] } : {}
}

/** Returns the language in the address of giscus, or nothing if it does not speak it. */
function languageOf(language: string): string {
  const [primary = ''] = language.split('-')
  return SPOKEN.has(primary) ? `${primary}/` : ''
}

/** https://github.com/giscus/giscus/blob/main/i18n.fallbacks.json; those with more than one form speak the usual one. */
const SPOKEN: ReadonlySet<string> = new Set([
  'ar',
  'ca',
  'de',
  'en',
  'es',
  'fr',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt',
  'ro',
  'ru',
  'tr',
  'uk',
  'vi',
])
