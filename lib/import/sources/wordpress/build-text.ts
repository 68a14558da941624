import { htmlToMarkdown, textOfHtml } from '../../html'
import type { ImportedText, State } from '../../model'
import type { Report } from '../../report'
import type { ReadOptions } from '../../source'
import { authorsOf } from './authors'
import { addParagraphs } from './autop'
import { momentOf } from './moments'
import { type Library, openLibrary } from './pictures'
import type { Export, Item } from './read-export'
import { expandShortcodes } from './shortcodes'

interface Context {
  readonly site: Export
  /** What keys of this site begin with. */
  readonly prefix: string
  readonly report: Report
  readonly options: ReadOptions
  readonly alternatives: Map<string, readonly string[]>
}

/** Builds a text of a post or a page; nothing if it was thrown away there. */
export function buildText(item: Item, context: Context): ImportedText | undefined {
  const { site, prefix, report, options } = context
  const status = item.field('wp:status')
  const title = textOfHtml(item.field('title')) || `Untitled ${item.id}`
  if (status === 'trash' || status === 'auto-draft') {
    report.leave(item.place, `“${title}” is ${status === 'trash' ? 'in the bin' : 'an empty draft'}`)
    return undefined
  }
  const library = libraryOf(site)
  const isDraft = status !== 'publish' && status !== 'future' && status !== 'private'
  const moment = momentOf(item, 'wp:post_date', options.timeZone)
  const updated = momentOf(item, 'wp:post_modified', options.timeZone)
  const { teaser, body, embeds } = bodyOf(item, library, context)
  const excerpt = textOfHtml(item.field('excerpt:encoded')) || teaser
  const description = DESCRIPTIONS.map((name) => item.meta.get(name) ?? '').find(
    (text) => text !== '' && !text.includes('%%'),
  )
  const image = item.meta.get('_thumbnail_id') ?? ''
  const address = library.addressOf(image)
  const canonical = item.meta.get('_yoast_wpseo_canonical') ?? ''
  return {
    kind: item.type === 'page' ? 'page' : 'post',
    key: `${prefix}${item.type} ${item.id}`,
    place: item.place,
    title,
    slug: slugOf(item, title),
    ...(excerpt && { excerpt }),
    ...(description && { description: textOfHtml(description) }),
    body,
    format: 'md',
    ...(embeds.length > 0 && { embeds }),
    ...(isDraft ? { written: moment } : { published: moment }),
    ...(!isDraft && updated !== undefined && moment !== undefined && later(updated, moment) && { updated }),
    state: stateOf(item, isDraft),
    topics: topicsOf(item),
    authors: authorsOf(item, site),
    ...seriesOf(item),
    addresses: isDraft ? [] : addressesOf(item, site),
    ...(address && { image: { address, alt: library.altOf(image) } }),
    ...(canonical.startsWith('https://') && canonical !== item.field('link') && { canonical }),
    isPinned: item.field('wp:is_sticky') === '1',
  }
}

/** Fields of plug-ins for search engines. */
const DESCRIPTIONS = ['_yoast_wpseo_metadesc', 'rank_math_description', '_aioseo_description', '_aioseop_description']

const libraries = new WeakMap<Export, Library>()

function libraryOf(site: Export): Library {
  const library = libraries.get(site) ?? openLibrary(site)
  libraries.set(site, library)
  return library
}

/** Returns the text before the mark `<!--more-->`, if there is one, the body, and what it shows of other sites. */
function bodyOf(item: Item, library: Library, { site, report, alternatives }: Context) {
  const whole = withBlocks(item.content, site.blocks)
  const isBlocks = whole.includes('<!-- wp:')
  const expanded = expandShortcodes(whole, { id: item.id, library })
  const html = isBlocks ? expanded : addParagraphs(expanded)
  const notes = notesOf(item.meta.get('footnotes'))
  const { originals, descriptionOf } = library
  const { body, pictures, left, embeds } = htmlToMarkdown(html, { originals, descriptionOf, notes })
  for (const { address, others } of pictures) if (others.length > 0) alternatives.set(address, others)
  for (const { what, line } of left) report.look({ file: item.place.file, line: item.contentLine + line - 1 }, what)
  const more = html.search(/<!--\s*more\b/)
  const before = more === -1 ? '' : html.slice(0, more)
  return { teaser: textOfHtml(before.replace(/<(figure|pre)\b[\s\S]*?<\/\1>/g, '')), body, embeds }
}

/** Puts in place the blocks that several texts share. One that shows itself is shown once. */
function withBlocks(html: string, blocks: ReadonlyMap<string, string>): string {
  return html.replace(/<!-- wp:block \{"ref":(\d+)[^}]*\} \/-->/g, (mark, id: string) => blocks.get(id) ?? mark)
}

/** The editor keeps notes as JSON in a field of the post. */
function notesOf(json: string | undefined): ReadonlyMap<string, string> {
  const notes = new Map<string, string>()
  if (json === undefined) return notes
  try {
    const list: unknown = JSON.parse(json)
    for (const note of Array.isArray(list) ? list : []) {
      if (typeof note?.id === 'string' && typeof note.content === 'string') notes.set(note.id, note.content)
    }
  } catch {
    // What is not JSON was written by something else.
  }
  return notes
}

/** Two times that are a minute apart are one: saving a post sets them one after the other. */
function later(updated: string, published: string): boolean {
  return Date.parse(updated) - Date.parse(published) > 60_000
}

function stateOf(item: Item, isDraft: boolean): State {
  if (item.field('wp:status') === 'private') return 'private'
  if (item.field('wp:post_password') !== '') return 'password'
  return isDraft ? 'draft' : 'published'
}

function topicsOf({ terms }: Item): string[] {
  const named = terms.filter(({ taxonomy, slug }) =>
    taxonomy === 'post_tag' ? true : taxonomy === 'category' && slug !== 'uncategorized' && slug !== 'uncategorised',
  )
  return [...new Set(named.map(({ label, slug }) => textOfHtml(label) || slug))]
}

/** The plug-ins for series keep them as terms, and the part in a field. */
function seriesOf({ terms, meta }: Item): Pick<ImportedText, 'series'> {
  const term = terms.find(({ taxonomy }) => taxonomy === 'series')
  if (!term) return {}
  const written = [...meta].find(([name]) => /^_series_part(?:_\d+)?$/.test(name))?.[1]
  const part = Number(written)
  return { series: { name: textOfHtml(term.label), ...(Number.isInteger(part) && part > 0 && { part }) } }
}

function slugOf(item: Item, title: string): string {
  const name = item.field('wp:post_name')
  try {
    return decodeURIComponent(name) || title
  } catch {
    return name || title
  }
}

/** Its permanent link, the one by its number, and those that it had before it was renamed. */
function addressesOf(item: Item, site: Export): string[] {
  const base = new URL(site.url).pathname.replace(/\/$/, '')
  const link = item.field('link')
  const path = URL.canParse(link) ? new URL(link).pathname : ''
  const named = path !== '' && !/[?&](?:p|page_id)=\d+/.test(link) && path !== `${base}/`
  const old = item.meta.get('_wp_old_slug')
  const renamed = named && old ? [path.replace(/[^/]+(\/?)$/, (_, slash: string) => `${old}${slash}`)] : []
  const number = `${base}/?${item.type === 'page' ? 'page_id' : 'p'}=${item.id}`
  return [...(named ? [path] : []), number, ...renamed]
}
