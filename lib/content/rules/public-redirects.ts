import { formsOf, hostLimits, patternSource, type RedirectLine } from '../../hosts'
import { type Problem, problem } from '../../problems'
import { href } from '../../urls'
import { aliasesOf } from '../entries/aliases'
import type { Entries } from '../entries/entries'
import { buildAddresses } from './addresses'

/**
 * Checks `content/public/_redirects`. It comes before the engine's redirects, so it must not lead readers away from existing
 * pages: hosts follow a redirect even if there is a page.
 */
export function checkPublicRedirects(entries: Entries): Problem[] {
  const lines = entries.publicFolder.redirects
  if (lines.length === 0) return []
  const live = [...buildAddresses(entries).keys()].map(href)
  const aliases = new Map(
    aliasesOf(entries).flatMap(({ alias, entry }) =>
      formsOf(href(alias)).map((form) => [form, entry.file.file] as const),
    ),
  )
  return lines.flatMap((line, index) => {
    const found = checkLine(line, live, aliases) ?? (index === hostLimits.redirects ? TOO_MANY : undefined)
    const place = { file: `${entries.publicFolder.name}/_redirects`, line: line.line, column: 1 }
    return found ? [problem({ ...place, rule: 'public-redirects', severity: 'error', ...found })] : []
  })
}

type Found = { readonly message: string; readonly hint: string }

function checkLine(
  line: RedirectLine,
  live: readonly string[],
  aliases: ReadonlyMap<string, string>,
): Found | undefined {
  const { from, to, text, isConditional } = line
  if (!/^(\/|https?:\/\/)/.test(from) || to === '')
    return { message: `expected an old address and a new one, found "${text}"`, hint: '/old-name/ /new-name/ 301' }
  if (text.length > hostLimits.redirectLength)
    return {
      message: `the line has ${text.length} characters, but hosts read only ${hostLimits.redirectLength}`,
      hint: 'shorten the addresses',
    }
  // A rule for some requests only, or for another host, does not affect the rest.
  if (isConditional || !from.startsWith('/')) return undefined
  const owner = formsOf(from)
    .map((form) => aliases.get(form))
    .find((file) => file !== undefined)
  if (owner !== undefined)
    return { message: `${from} already redirects: see aliases in ${owner}`, hint: 'keep one of the two' }
  const pattern = new RegExp(patternSource(from))
  const taken = live.find((path) => pattern.test(path) || pattern.test(path.replace(/\/$/, '')) || path === `${from}/`)
  if (taken === undefined) return undefined
  const what = taken === from ? `${from} is` : `${from} also matches ${taken},`
  return {
    message: `${what} an address of the site, and hosts follow a redirect even where there is a page`,
    hint: 'remove the line, or write an old address that nothing answers',
  }
}

const TOO_MANY: Found = {
  message: `hosts read only ${hostLimits.redirects} redirects, and this is one more`,
  hint: 'remove some that nobody uses',
}
