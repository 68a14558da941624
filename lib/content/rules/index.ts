import type { Problem } from '../../problems'
import type { Entries } from '../entries/entries'
import { checkAliases } from './aliases'
import { checkAuthors } from './authors'
import { checkBrand } from './brand'
import { checkLanguage } from './language'
import { checkLinks } from './links'
import { checkLock } from './lock'
import { checkNavigation } from './navigation'
import { checkOwnAddresses } from './own-addresses'
import { checkPin } from './pin'
import { checkPublicFiles } from './public-files'
import { checkPublicHeaders } from './public-headers'
import { checkPublicRedirects } from './public-redirects'
import { checkRedirects } from './redirects'
import { checkSecurityExpires } from './security-expires'
import { checkSecurityFile } from './security-file'
import { checkSeries } from './series'
import { checkSlugs } from './slugs'
import { checkSpellings } from './spellings'
import { checkSuccessors } from './successors'
import { checkTitles } from './titles'
import { checkTools } from './tools'
import { checkTranslations } from './translations'

/** Runs the rules that compare files. Each looks at all entries, including drafts, and returns problems. */
export function checkContent(entries: Entries): Problem[] {
  return RULES.flatMap((rule) => rule(entries))
}

const RULES: readonly ((entries: Entries) => Problem[])[] = [
  checkSlugs,
  checkAliases,
  checkRedirects,
  checkSecurityExpires,
  checkSeries,
  checkSpellings,
  checkTitles,
  checkPin,
  checkAuthors,
  checkLinks,
  checkOwnAddresses,
  checkNavigation,
  checkBrand,
  checkLanguage,
  checkTools,
  checkTranslations,
  checkSuccessors,
  checkLock,
  checkPublicFiles,
  checkPublicRedirects,
  checkPublicHeaders,
  checkSecurityFile,
]
