import { basename } from 'node:path'
import { decodeAddress, splitAddress } from '../../address'
import { nearest } from '../../problems'
import { absoluteUrl, href as deployed, sitePathOf } from '../../urls'
import type { Context } from '../context'
import { findPath, findText, isText } from './targets'

/** Where a link leads: from the page, from anywhere, and to which page of this site. */
export interface Address {
  readonly page: string
  readonly absolute: string
  /** Site path with query and anchor, percent-encoded, for links within the site. */
  readonly target?: string
}

/** Why a link leads nowhere, as parts of a `Problem`. */
export interface DeadEnd {
  readonly message: string
  readonly hint: string
}

/**
 * Resolves a link as authors write it: an address of this site or another, a site path, an `#anchor`, or another post's
 * file (`./other.mdx`). A link that can only mean one page of this site gets the address of that page. Returns a
 * `DeadEnd` if the link leads nowhere.
 */
export function resolveAddress(
  written: string,
  { source, targets }: Pick<Context, 'source' | 'targets'>,
): Address | DeadEnd {
  const link = written.trim()
  if (link === '') return { message: 'this link has no address', hint: 'write [text](/blog/…/) or remove the brackets' }
  const own = sitePathOf(link)
  if (own === undefined && /^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(link)) return foreign(link)
  const { path, query, anchor } = splitAddress(own ?? link)
  const rest = query + encodeAnchor(anchor)
  if (path === '' && query === '') return { ...within(source.path + rest), page: rest }
  const plain = decodeAddress(path).normalize('NFC')
  const target =
    path === '' ? source.path : /^[\\/]/.test(plain) ? findPath(plain, targets) : relative(plain, { source, targets })
  if (target !== undefined) return within(encodePath(target) + rest)
  return deadEnd(decodeAddress(link), plain, rest, { targets })
}

function within(target: string): Address {
  return { page: deployed(target), absolute: absoluteUrl(target), target }
}

/**
 * Resolves a relative path: first as the file of a text, then as a browser would, then as a path without its leading
 * slash.
 */
function relative(path: string, { source, targets }: Pick<Context, 'source' | 'targets'>): string | undefined {
  const text = findText(path, source.folder, targets)
  if (text !== undefined) return text
  return [`${source.path}${path}`, `/${path}`]
    .map((address) => findPath(address, targets))
    .find((address) => isText(address, targets))
}

/** Encodes a path. `?` and `#` in a file name do not start a query or an anchor. */
function encodePath(path: string): string {
  return encodeURI(wellFormed(path)).replace(/[?#]/g, encodeURIComponent)
}

/**
 * Encodes an anchor in NFC, as ids are. What a browser should search for in the text (`:~:text=…`) keeps its spelling.
 */
function encodeAnchor(anchor: string): string {
  const [id = '', ...directives] = anchor.split(':~:')
  return [encodeURI(wellFormed(decodeAddress(id).normalize('NFC'))), ...directives].join(':~:')
}

/** Replaces lone surrogates, which cannot be encoded. */
const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '\ufffd')

function foreign(link: string): Address | DeadEnd {
  // Markdown encodes the brackets, and no browser can read a host with encoded brackets.
  if (/^https?:\/\/[^/?#]*?(?:\[|%5B)[\da-f:.]+(?:\]|%5D)/i.test(link)) {
    return {
      message: `${decodeAddress(link)} names a site by its number in brackets`,
      hint: 'write the name of the site: https://example.org/page',
    }
  }
  if (/^https?:/i.test(link) && !(/^https?:\/\/[^/?#]/i.test(link) && URL.canParse(link))) {
    return { message: `${link} names no site`, hint: 'write the whole address: https://example.org/page' }
  }
  if (/^mailto:(?:\?|$)/i.test(link)) return { message: `${link} names nobody`, hint: 'write mailto:name@example.org' }
  return { page: link, absolute: link }
}

function deadEnd(link: string, file: string, rest: string, { targets }: Pick<Context, 'targets'>): DeadEnd {
  if (/\.mdx?$/i.test(file)) {
    const names = Object.keys(targets.texts ?? {}).map((path) => basename(path))
    const near = nearest(basename(file), names)
    return {
      message: `there is no post or page ${file}`,
      hint: near ? `did you mean ./${near}${rest}?` : 'write the path of the post, such as /blog/its-name/',
    }
  }
  if (/^[^\s@/]+@[\w-]+\.[\w.-]+$/.test(link)) {
    return { message: `${link} has no mailto: and would lead to a page of this site`, hint: `write mailto:${link}` }
  }
  if (/^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|edu|gov|co|uk|de|eu|app|ai)(?:[/?#]|$)/i.test(link)) {
    return { message: `${link} has no https:// and would lead to a page of this site`, hint: `write https://${link}` }
  }
  return {
    message: `${link} does not lead to a post, and other files beside a post are not published`,
    hint: 'write /blog/…/ or ./other-post.mdx for a post; put other files in content/public/ and write /file-name',
  }
}
