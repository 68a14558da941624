import { checkPolicy } from '../hosting'
import { checkFeeds } from './feeds'
import { checkLinks } from './links'
import { checkMarkup } from './markup'
import { checkSitemap } from './sitemap'
import type { Check } from './types'
import { checkUnpublished } from './unpublished'

export { type FinishedSite, listSite } from './site'

/** Everything that must be true of the finished folder before it replaces the old one. */
export const checks: readonly Check[] = [
  { name: 'every address leads somewhere', run: checkLinks },
  { name: 'the sitemap is complete', run: checkSitemap },
  { name: 'nothing unpublished is in it', run: checkUnpublished },
  { name: 'no style attributes, no handlers', run: checkMarkup },
  { name: 'the policy lets through what pages need', run: checkPolicy },
  { name: 'feeds are well-formed', run: checkFeeds },
]
