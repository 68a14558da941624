import { decodeAddress } from '../../../address'
import { sitePathOf } from '../../../urls'
import type { Find, Placed } from '../places'
import { findAnchor } from './anchors'
import type { Asset } from './pictures'
import { describeByName, nameOf } from './pictures'

/** What to write instead of an address. */
export type Target =
  | { readonly is: 'same' }
  | { readonly is: 'to'; readonly to: string; readonly title?: string | undefined; readonly look?: string | undefined }
  | { readonly is: 'nothing'; readonly why: string }

export type PictureTarget =
  | { readonly is: 'picture'; readonly to: string; readonly alt: string; readonly look?: string | undefined }
  | Exclude<Target, { is: 'same' }>

export interface Resolve {
  link(address: string, from: Placed): Promise<Target>
  picture(address: string, from: Placed, alt: string | null | undefined): Promise<PictureTarget>
}

interface Options {
  readonly find: Find
  readonly asset: (file: string) => Promise<Asset>
  /** Returns the ids in a text. */
  readonly anchors: (text: Placed) => Promise<ReadonlySet<string>>
  /** Returns true if readers of the site can see a text. */
  readonly isPublic: (text: Placed) => boolean
  /** Names of the pictures beside a text, by file of the source. */
  readonly names: (text: Placed) => Map<string, string>
  /** Returns the path that a file gets which readers can download; `undefined` if it must not be published. */
  readonly publicPath: (file: string) => string | undefined
}

/** Returns what replaces the addresses of links and pictures. */
export function createResolve({ find, asset, anchors, isPublic, names, publicPath }: Options): Resolve {
  return {
    async link(address, from) {
      const plain = address.trim()
      if (plain === '') return nothing('a link without an address')
      const scheme = /^([a-z][a-z\d+.-]*):/i.exec(plain)?.[1]?.toLowerCase()
      if (scheme === 'mailto' || scheme === 'tel')
        return plain.length > scheme.length + 1 ? { is: 'same' } : nothing('a link to nobody')
      if (scheme !== undefined && scheme !== 'http' && scheme !== 'https')
        return nothing('a link that no browser should follow')
      const found = find(plain, from)
      if (found.is === 'elsewhere') return elsewhere(plain)
      if (found.is === 'path') return { is: 'to', to: found.path, look: missing(found.anchor) }
      if (found.is === 'file') {
        const path = publicPath(found.file)
        return path === undefined ? nothing('a link to a file that is not published') : { is: 'to', to: path }
      }
      if (found.is === 'nothing') {
        const { old } = found
        if (old === undefined || sitePathOf(old) !== undefined) return nothing('a link that leads nowhere')
        return { is: 'to', to: old, look: `the link leads to the old site: ${old}` }
      }
      const { text, anchor } = found.is === 'here' ? { ...found, text: from } : found
      if (text !== from && isPublic(from) && !isPublic(text)) return nothing('a link to a text that is not public')
      const id = findAnchor(decodeAddress(anchor.slice(1)), await anchors(text))
      if (text === from) {
        if (id === undefined) return nothing('a link to a part that is not there')
        if (plain === `#${id}`) return { is: 'same' }
        return { is: 'to', to: id === '' ? text.path : `#${id}`, title: text.title }
      }
      const look = id === undefined ? missing(anchor) : undefined
      return { is: 'to', to: `${text.path}${id ? `#${id}` : ''}`, title: text.title, look }
    },

    async picture(address, from, alt) {
      const plain = address.trim()
      if (plain === '') return nothing('a picture without an address')
      if (/^data:/i.test(plain)) return nothing('a picture that is written into the text')
      const found = find(plain, from)
      if (found.is === 'elsewhere') {
        const target = elsewhere(plain)
        if (target.is === 'nothing') return nothing('a picture that is not there')
        return {
          is: 'to',
          to: target.is === 'to' ? target.to : plain,
          look: `the picture is on another site: ${plain}`,
        }
      }
      if (found.is !== 'file') return nothing('a picture that is not there')
      const { extension } = await asset(found.file)
      if (extension === undefined) {
        const path = publicPath(found.file)
        return path === undefined
          ? nothing('a file that is no picture')
          : { is: 'to', to: path, look: 'no picture that browsers show, so a link to it' }
      }
      const to = `./${nameOf(found.file, extension, names(from))}`
      const words = alt?.replace(/\s+/g, ' ').trim()
      if (words) return { is: 'picture', to, alt: words }
      return {
        is: 'picture',
        to,
        alt: describeByName(found.file, from.title),
        look: 'the picture had no description: say what it shows',
      }
    },
  }
}

const nothing = (why: string): Exclude<Target, { is: 'same' }> => ({ is: 'nothing', why })

const missing = (anchor: string) =>
  /^#(?:top)?$/.test(anchor || '#') ? undefined : `the link led to ${anchor}, which is not there`

function elsewhere(address: string): Target {
  const whole = address.startsWith('//') ? `https:${address}` : address
  if (!URL.canParse(whole) || !/^https?:\/\/[^/?#]/i.test(whole)) return nothing('a link that names no site')
  return whole === address ? { is: 'same' } : { is: 'to', to: whole }
}
