import { escapeHtml } from '../../html'
import type { Export, Item } from './read-export'

/** Where the pictures of a site are, and what its library says of them. */
export interface Library {
  readonly originals: (address: string) => readonly string[]
  readonly descriptionOf: (address: string, classes: readonly string[]) => string | undefined
  /** Returns the HTML of a picture of the library, or nothing if it is not there. */
  readonly show: (id: string) => string
  /** Returns the pictures that were uploaded for a text, in their order. */
  readonly uploadedFor: (id: string) => readonly string[]
  readonly addressOf: (id: string) => string | undefined
  readonly altOf: (id: string) => string
}

export function openLibrary({ attachments }: Pick<Export, 'attachments'>): Library {
  const byAddress = new Map([...attachments.values()].map((item) => [plain(fileOf(item)), item]))
  const known = (address: string) => byAddress.get(plain(address)) ?? byAddress.get(plain(originalOf(address)))
  const altOf = (item: Item | undefined) => item?.meta.get('_wp_attachment_image_alt')?.trim() ?? ''
  const addressOf = (id: string) => {
    const item = attachments.get(id)
    return item && isPicture(fileOf(item)) ? fileOf(item) : undefined
  }
  return {
    originals: (address) => [
      ...new Set([known(address) ? fileOf(known(address) as Item) : originalOf(address), unproxied(address)]),
    ],
    descriptionOf: (address, classes) => {
      const id = /^wp-image-(\d+)$/.exec(classes.find((name) => name.startsWith('wp-image-')) ?? '')?.[1]
      return altOf(attachments.get(id ?? '')) || altOf(known(address)) || undefined
    },
    show: (id) => {
      const address = addressOf(id)
      if (address === undefined) return ''
      const caption = attachments.get(id)?.field('excerpt:encoded') ?? ''
      const image = `<img src="${escapeHtml(address)}" alt="${escapeHtml(altOf(attachments.get(id)))}">`
      return `<figure>${image}${caption && `<figcaption>${caption}</figcaption>`}</figure>`
    },
    uploadedFor: (id) =>
      [...attachments.values()]
        .filter((item) => item.field('wp:post_parent') === id && isPicture(fileOf(item)))
        .toSorted((a, b) => Number(a.field('wp:menu_order')) - Number(b.field('wp:menu_order')))
        .map((item) => item.id),
    addressOf,
    altOf: (id) => altOf(attachments.get(id)),
  }
}

function fileOf(item: Item): string {
  return item.field('wp:attachment_url') || item.field('guid')
}

function isPicture(address: string): boolean {
  return /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(address)
}

/** Returns the address of the picture of which a smaller one was made: `a-1024x768.jpg` was made of `a.jpg`. */
function originalOf(address: string): string {
  const own = unproxied(address)
  return /\/(?:wp-content\/uploads|files)\/|\.files\.wordpress\.com\//.test(own)
    ? own
        .replace(/-\d{2,5}x\d{2,5}(?=\.\w+(?:[?#]|$))/, '')
        .replace(/\?(?:w|h|resize|fit|ssl|quality|crop|zoom|strip)=.*$/, '')
    : own
}

/** Jetpack serves pictures from `i0.wp.com/<host>/<path>`. */
function unproxied(address: string): string {
  return address.replace(/^(?:https?:)?\/\/i\d\.wp\.com\/([^?]+).*$/, 'https://$1')
}

/** What two addresses of the same file have in common. */
function plain(address: string): string {
  return unproxied(address)
    .replace(/^(?:https?:)?\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/, '')
}
