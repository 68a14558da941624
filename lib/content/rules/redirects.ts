import { normalAddress } from '../../address'
import { isSection, patternSource, type Redirect } from '../../hosts'
import { nearest, type Problem, problem } from '../../problems'
import { site } from '../../site'
import { reservedPaths, sitePathOf, withSlash } from '../../urls'
import { aliasesOf } from '../entries/aliases'
import { type Entries, publishedOf } from '../entries/entries'
import { ownPaths } from '../read/own-paths'
import { ownRedirects } from '../redirects'
import { buildAddresses } from './addresses'
import { createLookup } from './links'

/**
 * Checks the redirects of the settings: each must lead from an address that nothing answers to one that something does.
 * So none can lead in a circle, or to another redirect.
 */
export function checkRedirects(entries: Entries): Problem[] {
  const { settings, publicFolder } = entries
  if (!settings) return []
  const visible = publishedOf(entries)
  const lookup = createLookup(entries, visible)
  const own = ownPaths(publicFolder)
  const live = [...buildAddresses(entries).keys(), ...own]
  const taken = new Set(live.map(normalAddress))
  const reachable = [...buildAddresses(visible).keys(), ...own]
  const aliases = new Map(
    aliasesOf(entries).map(({ alias, entry, to }) => [normalAddress(alias), { file: entry.file.file, to }]),
  )
  const before = new Map<string, string>()

  return ownRedirects(entries).flatMap((redirect, index) => {
    const written = site.redirects?.[index]
    const found = { from: checkFrom(redirect), to: checkTo(redirect) }
    before.set(keyOf(redirect), redirect.to)
    return (['from', 'to'] as const).flatMap((key) => {
      const place = settings.placeOf(['redirects', index, key]) ?? { file: settings.file }
      const field = `redirects[${index}].${key}`
      const mistake = found[key]
      if (!mistake) return []
      return [
        problem({
          ...place,
          field,
          rule: 'redirect',
          severity: 'error',
          message: mistake.message.replace('%', written?.[key] ?? ''),
          hint: mistake.hint,
        }),
      ]
    })
  })

  function checkFrom(redirect: Redirect): Found | undefined {
    const { from, query } = redirect
    const earlier = before.get(keyOf(redirect))
    if (earlier !== undefined) return { message: `% already redirects to ${earlier}`, hint: 'keep one of the two' }
    // The page at the path stays as it is for everybody else.
    if (query) return undefined
    const alias = aliases.get(normalAddress(from))
    if (alias) return { message: `% already redirects: see aliases in ${alias.file}`, hint: 'keep one of the two' }
    if (reservedPaths.some((path) => withSlash(from).startsWith(path)))
      return { message: '% is in a folder that the engine writes to', hint: 'remove it' }
    const hint = 'write an old address that nothing answers'
    if (!isSection(from)) {
      // Hosts treat `/old` and `/old/` alike.
      return taken.has(normalAddress(from)) ? { message: '% is an address of the site', hint } : undefined
    }
    const pattern = new RegExp(patternSource(from))
    const matched = live.find((path) => pattern.test(path))
    return matched === undefined ? undefined : { message: `% also matches ${matched}, an address of the site`, hint }
  }

  function checkTo({ from, to }: Redirect): Found | undefined {
    const inside = sitePathOf(to)
    if (inside !== undefined) return { message: '% is an address of this site', hint: `to: '${inside}'` }
    if (!to.startsWith('/')) return undefined
    if (isSection(from) && to.includes(':splat')) {
      const parent = to.replace(/:splat.*$/, '')
      if (reachable.some((path) => path.startsWith(parent))) return undefined
      const near = nearest(parent, [...new Set(reachable.map((path) => path.replace(/[^/]+\/?$/, '')))])
      return {
        message: `% leads nowhere: nothing is below ${parent}`,
        hint: near ? `to: '${near}:splat'` : 'write an address of the site',
      }
    }
    const heir = aliases.get(normalAddress(to))?.to ?? before.get(`${normalAddress(to)} `)
    if (heir !== undefined) return { message: '% is an old address', hint: `to: '${heir}'` }
    const wrong = lookup({ href: to, line: 1, column: 1 }, to)
    if (!wrong) return undefined
    const hint = wrong.hint.startsWith('/') ? `to: '${wrong.hint}'` : 'write the address of a page of this site'
    return { message: wrong.message, hint }
  }
}

type Found = { readonly message: string; readonly hint: string }

const keyOf = ({ from, query }: Redirect) => `${normalAddress(from)} ${query?.join('=') ?? ''}`
