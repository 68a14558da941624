import { htmlToMarkdown, textOfHtml } from '../../html'
import type { ImportedAuthor, ImportedText } from '../../model'
import type { Export, Item } from './read-export'

/** Returns the names of those who wrote an item: those that a plug-in names, else who saved it. */
export function authorsOf(item: Item, site: Export): string[] {
  const several = item.terms.filter(({ taxonomy }) => taxonomy === 'author')
  const names = several.map(({ slug, label }) => {
    const login = slug.replace(/^cap-/, '')
    const guest = site.guests.find(({ meta }) => meta.get('cap-user_login') === login)
    return guest?.meta.get('cap-display_name') || site.writers.get(login)?.name || label
  })
  if (names.length > 0) return [...new Set(names)]
  const login = item.field('dc:creator')
  return login === '' ? [] : [textOfHtml(site.writers.get(login)?.name ?? login)]
}

/** Builds those authors of texts of whom more than the name is known. */
export function buildAuthors(site: Export, texts: readonly ImportedText[]): ImportedAuthor[] {
  const used = new Set(texts.flatMap(({ authors }) => authors))
  return site.guests.flatMap(({ meta }) => {
    const name = meta.get('cap-display_name') ?? ''
    const website = meta.get('cap-website') ?? ''
    const bio = htmlToMarkdown(meta.get('cap-description') ?? '').body.trim()
    if (!used.has(name) || (bio === '' && website === '')) return []
    const links = /^https:\/\//.test(website) ? [{ label: new URL(website).hostname, url: website }] : []
    return [{ name, links, ...(bio && { bio }) }]
  })
}
