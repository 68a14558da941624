import type { Place } from '../../model'
import { ImportFault } from '../../report'
import { readXml, type XmlElement } from '../../xml'

/** An item of an export: a text, a picture, a menu. */
export interface Item {
  readonly place: Place
  readonly id: string
  readonly type: string
  /** Line at which the content begins. */
  readonly contentLine: number
  readonly content: string
  /** Text of a field, such as `title` or `wp:status`; an empty one if there is none. */
  readonly field: (name: string) => string
  /** Terms of a taxonomy: its own name for it, and the name for people. */
  readonly terms: readonly { readonly taxonomy: string; readonly slug: string; readonly label: string }[]
  readonly meta: ReadonlyMap<string, string>
  readonly comments: readonly XmlElement[]
}

export interface Writer {
  readonly login: string
  readonly name: string
}

/** What the files of one site hold. */
export class Export {
  readonly texts: Item[] = []
  readonly attachments = new Map<string, Item>()
  /** Blocks that several texts show, by their ids. */
  readonly blocks = new Map<string, string>()
  /** Profiles of authors that a plug-in keeps. */
  readonly guests: Item[] = []
  readonly writers = new Map<string, Writer>()
  /** Items of types that are not known, by type. */
  readonly others = new Map<string, Item[]>()
  readonly #seen = new Set<string>()

  /** `url` is the address of the site, without a slash at its end. */
  constructor(readonly url: string) {}

  /** Sorts an item to where it belongs. Parts of an export may hold the same one twice. */
  take(item: Item): void {
    if (this.#seen.has(item.id)) return
    this.#seen.add(item.id)
    if (item.type === 'post' || item.type === 'page') this.texts.push(item)
    else if (item.type === 'attachment') this.attachments.set(item.id, item)
    else if (item.type === 'wp_block') this.blocks.set(item.id, item.content)
    else if (item.type === 'guest-author') this.guests.push(item)
    else if (!INNER.has(item.type)) this.others.set(item.type, [...(this.others.get(item.type) ?? []), item])
  }

  /** Adds another part of the same site. */
  add(part: Export): void {
    const others = [...part.others.values()].flat()
    for (const item of [...part.texts, ...part.attachments.values(), ...part.guests, ...others]) this.take(item)
    for (const [id, content] of part.blocks) this.blocks.set(id, content)
    for (const [login, writer] of part.writers) this.writers.set(login, writer)
  }
}

/** What WordPress and its editors keep for themselves. */
const INNER = new Set([
  'revision',
  'nav_menu_item',
  'custom_css',
  'customize_changeset',
  'oembed_cache',
  'user_request',
  'wp_template',
  'wp_template_part',
  'wp_global_styles',
  'wp_navigation',
  'wp_font_family',
  'wp_font_face',
  'feedback',
  'jp_img_sitemap',
  'jp_sitemap',
  'acf-field',
  'acf-field-group',
])

/** Returns true if the beginning of a file says that it is an export of WordPress. */
export function isExport(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8192)).toString('latin1').includes('wordpress.org/export/')
}

/**
 * Reads one file of an export (https://developer.wordpress.org/cli/commands/export/). Throws an `ImportFault` if it is
 * damaged, or does not say whose export it is.
 */
export function readExport(bytes: Uint8Array, file: string): Export {
  let site: Export | undefined
  let home = ''
  const early: Item[] = []
  const writers: Writer[] = []
  readXml(bytes, file, 2, (element) => {
    if (element.name === 'link') home ||= element.text.trim()
    else if (element.name === 'wp:base_blog_url') site = new Export(element.text.trim().replace(/\/+$/, ''))
    else if (element.name === 'wp:author') {
      const [login, name] = ['wp:author_login', 'wp:author_display_name'].map((part) => textIn(element, part))
      if (login) writers.push({ login, name: name || login })
    } else if (element.name === 'item') {
      if (site) site.take(itemOf(element, file))
      else early.push(itemOf(element, file))
    }
  })
  const found = site ?? new Export(home.replace(/\/+$/, ''))
  if (!URL.canParse(found.url)) throw new ImportFault('it does not name the address of the site', { file })
  for (const item of early) found.take(item)
  for (const writer of writers) found.writers.set(writer.login, writer)
  return found
}

function itemOf(element: XmlElement, file: string): Item {
  const { children, line } = element
  const content = children.find(({ name }) => name === 'content:encoded')
  const meta = children
    .filter(({ name }) => name === 'wp:postmeta')
    .map((one) => [textIn(one, 'wp:meta_key'), textIn(one, 'wp:meta_value')] as const)
  const terms = children
    .filter(({ name, attributes }) => name === 'category' && attributes.domain !== undefined)
    .map(({ attributes: { domain = '', nicename = '' }, text }) => ({
      taxonomy: domain,
      slug: nicename,
      label: text.trim(),
    }))
  return {
    place: { file, line },
    id: textIn(element, 'wp:post_id'),
    type: textIn(element, 'wp:post_type'),
    contentLine: content?.textLine ?? line,
    content: content?.text ?? '',
    field: (name) => textIn(element, name),
    terms,
    meta: new Map(meta),
    comments: children.filter(({ name }) => name === 'wp:comment'),
  }
}

/** Returns the text of the first child of that name. */
export function textIn({ children }: XmlElement, name: string): string {
  return children.find((child) => child.name === name)?.text.trim() ?? ''
}
