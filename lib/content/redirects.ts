import { normalAddress } from '../address'
import { isPattern, isSection, type Redirect } from '../hosts'
import { type RedirectSetting, site } from '../site'
import { rssPath } from '../urls'
import { aliasesOf } from './entries/aliases'
import { type Entries, publishedOf } from './entries/entries'
import { buildAddresses } from './rules/addresses'

/**
 * Returns all redirects of the published site, with site paths: aliases, the redirects of the settings, and `/feed/`,
 * where other systems have their feed, if nothing else is there.
 */
export function listRedirects(entries: Entries): Redirect[] {
  const published = publishedOf(entries)
  const aliases = aliasesOf(published).map(({ alias, to }) => ({ from: alias, to }))
  const given = [...aliases, ...ownRedirects(entries)]
  const { files, redirects } = entries.publicFolder
  const taken = [
    ...buildAddresses(published).keys(),
    ...files,
    ...redirects.map(({ from }) => from),
    ...given.map(({ from }) => from),
  ]
  const isTaken = taken.some((path) => `${normalAddress(path)}/`.startsWith(FEED))
  return isTaken ? given : [...given, { from: FEED, to: rssPath }]
}

const FEED = '/feed/'

/** Returns the redirects of the settings, if these belong to the content folder. */
export function ownRedirects({ settings }: Pick<Entries, 'settings'>): Redirect[] {
  return settings ? (site.redirects ?? []).map(redirectOf) : []
}

export function redirectOf({ from, to, status }: RedirectSetting): Redirect {
  const [path = '', query] = from.split('?')
  const [name = '', value = ''] = query?.split('=') ?? []
  return { from: path, to, ...(query !== undefined && { query: [name, value] as const }), ...(status && { status }) }
}

/** Returns the redirects that lead every reader from a single address to one of this site, as `[from, to]`. */
export function plainRedirects(redirects: readonly Redirect[]): [from: string, to: string][] {
  return redirects.flatMap(({ from, to, query }) =>
    query || isSection(from) || isPattern(from) || !to.startsWith('/') ? [] : [[from, to]],
  )
}
