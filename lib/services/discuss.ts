import { site } from '../site'
import { absoluteUrl, postPath } from '../urls'

/** Where an essay can be discussed, with the address that begins a post or a letter. */
export interface DiscussLink {
  readonly place: 'mastodon' | 'bluesky' | 'mail'
  readonly address: string
}

/** Returns the links for an essay in the order of the settings. A letter goes to the contact, or to nobody in particular. */
export function discussLinks({
  slug,
  title,
}: {
  readonly slug: string
  readonly title: string
}): readonly DiscussLink[] {
  const url = absoluteUrl(postPath(slug))
  const text = encodeURIComponent(`${title} ${url}`)
  const to = site.contact?.startsWith('mailto:') ? site.contact.replace(/\?.*$/, '') : 'mailto:'
  const addresses = {
    mastodon: `https://share.joinmastodon.org/#text=${text}`,
    // https://docs.bsky.app/docs/advanced-guides/intent-links
    bluesky: `https://bsky.app/intent/compose?text=${text}`,
    mail: `${to}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${url}\n\n`)}`,
  }
  return (site.services?.discuss ?? []).map((place) => ({ place, address: addresses[place] }))
}
