import { counted } from '../../../counted'
import { site } from '../../../site'
import type { FinishedSite } from '../../checks/site'
import type { Checked } from '../../checks/types'
import { type Demands, findDemands } from '../../facts'
import { parsePage } from '../../page'
import { loadPolicy } from '../write-policy'
import { allowsInline, allowsUrl, type Directives, governing, parsePolicies } from './allowed-sources'
import { headersFor } from './build-policy'

/**
 * Checks every page against the policy as written: a page must contain nothing that a browser would block. The owner's
 * HTML files get the same policy; what it blocks in those is only noted.
 */
export async function checkPolicy({ folder, pages, publicFiles, read }: FinishedSite): Promise<Checked> {
  const { rules } = loadPolicy(folder)
  const blockedIn = (page: Demands) =>
    findBlocked(page, headersFor(rules, page.address)['Content-Security-Policy'] ?? '')
  const faults = pages.flatMap((page) => blockedIn(page).map((reason) => ({ file: page.file, reason })))
  const notes: string[] = []
  for (const file of [...publicFiles].filter((name) => /\.html?$/i.test(name))) {
    const html = await read(file)
    const [first, ...more] = blockedIn(findDemands(file, html, parsePage(html).elements))
    if (first === undefined) continue
    const others = more.length > 0 ? ` (and ${counted(more.length, 'more thing')})` : ''
    notes.push(
      `content/public/${file}: ${first}${others}; to allow it, give the file its own policy in content/public/_headers`,
    )
  }
  return { looked: [counted(pages.length, 'page'), ...notes].join('\n    '), faults }
}

/**
 * Returns what a browser blocks in a page served with the header `policy`: each item once, with the directive that
 * blocks it.
 */
export function findBlocked({ address, inline, requests, scriptAddresses }: Demands, policy: string): string[] {
  const policies = parsePolicies(policy)
  const page = new URL(site.url + address)
  const found = [
    ...inline.flatMap(({ name, hash }) => {
      const directive = name === 'script' ? 'script-src-elem' : 'style-src-elem'
      return refusals(policies, directive, (sources) => allowsInline(sources, hash)).map(
        (by) => `a <${name}> in the page has the hash ${hash}, which ${by} does not list`,
      )
    }),
    ...requests.flatMap(({ what, directive, address: written }) => {
      const url = URL.canParse(written.trim(), page) ? new URL(written.trim(), page) : undefined
      // Scripts in addresses are reported by name below; a part of the page itself needs no loading.
      if (url?.protocol === 'javascript:' || written.startsWith('#')) return []
      const named = brief(written)
      if (url === undefined) return [`${what} names ${named}, which is no address`]
      return refusals(policies, directive, (sources) => allowsUrl(sources, url, page)).map(
        (by) =>
          `${what} names ${named}, which ${by} does not allow${url.origin === page.origin ? '' : settingFor(directive, url)}`,
      )
    }),
    ...scriptAddresses.flatMap((what) =>
      refusals(policies, 'script-src-elem', (sources) => allowsInline(sources, '')).map(
        (by) => `${what} has a javascript: address, which ${by} does not allow`,
      ),
    ),
  ]
  return [...new Set(found)]
}

/** Returns the directives that refuse, each as written. */
function refusals(
  policies: readonly Directives[],
  directive: string,
  allows: (sources: readonly string[]) => boolean,
): string[] {
  return policies.flatMap((policy) => {
    const rule = governing(policy, directive)
    return !rule || allows(rule.sources) ? [] : [[rule.name, ...rule.sources.filter(isShown)].join(' ')]
  })
}

/** Returns what to write in the settings for a script of another site, or a form that is sent there. */
function settingFor(directive: string, { href }: URL): string {
  const setting = SETTINGS[directive]
  return setting ? `; if it belongs there, say so in site.ts: ${setting.replace('…', href)}` : ''
}

const SETTINGS: Readonly<Record<string, string>> = {
  'script-src-elem': "services: { statistics: { script: { src: '…' } } }",
  'form-action': "services: { newsletter: { form: { action: '…' } } }",
}

/** Hashes are not shown, because there may be dozens. */
const isShown = (source: string) => !source.startsWith("'sha")

const brief = (address: string) => (address.length > 80 ? `${address.slice(0, 80)}…` : address)
