import { type Provider, providers } from './providers'

/** What is played or shown from another site: a name for the link, and where it leads. */
export interface Embed {
  readonly label: string
  readonly url: string
  /** What the source calls it. */
  readonly title?: string | undefined
  /** Name of our component that shows it, whose `id` is the address. */
  readonly component?: string | undefined
  /** True if that component holds what the page says. */
  readonly filled?: boolean | undefined
}

/** Returns what an address shows when a page embeds it; nothing if it is not the address of a page. */
export function embedOf(address: string, title = ''): Embed | undefined {
  const written = address.trim().replace(/^\/\//, 'https://')
  const url = URL.canParse(written) ? new URL(written) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const own = /^(?:youtube video player|embedded? (?:content|video)|video|player)?$/i.test(title.trim())
    ? undefined
    : title.trim()
  const rest = url.href.slice(url.protocol.length + 2)
  for (const provider of providers) {
    const [, ...groups] = provider.pattern?.exec(rest) ?? []
    if (groups.length > 0) return buildEmbed(provider, pageOf(provider, groups.join(''), url), own)
  }
  const named = providers.find(({ host }) => host?.test(url.hostname))
  return buildEmbed(named ?? { label: `Shown from ${url.hostname.replace(/^www\./, '')}` }, url.href, own)
}

/** Builds what a page of a site is, from its address and the title that the source has for it. */
export function buildEmbed({ label, component }: Provider, url: string, title: string | undefined): Embed {
  return {
    label: title ?? label ?? url.replace(/^https?:\/\//, ''),
    url,
    ...(title !== undefined && { title }),
    ...(component?.takes.test(url) && { component: component.name, ...(component.filled && { filled: true }) }),
  }
}

function pageOf({ url: addressOf, keeps = {} }: Provider, id: string, player: URL): string {
  const page = new URL(addressOf?.(id) ?? player.href)
  for (const [name, { as, is }] of Object.entries(keeps)) {
    const value = player.searchParams.get(name)
    if (value !== null && is.test(value)) page.searchParams.set(as, value)
  }
  return page.href
}

/** Returns true for addresses that are shown when they stand alone in a paragraph, as WordPress does. */
export function isEmbedded(address: string): boolean {
  const rest = address.replace(/^https?:\/\//, '')
  return rest !== address && providers.some(({ pattern }) => pattern?.test(rest))
}
