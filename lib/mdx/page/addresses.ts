import { basename, resolve } from 'node:path'
import { absoluteUrl, href as deployed } from '../../urls'
import type { Context } from '../context'
import { decodeAddress } from '../syntax/addresses'
import { nearest } from '../syntax/nearest'

/** Where a link leads: from the page, from anywhere, and to which page of this site. */
export interface Address {
  readonly page: string
  readonly absolute: string
  /** Site path with anchor, for links within the site. */
  readonly target?: string
}

/** Why a link leads nowhere, as parts of a `Problem`. */
export interface DeadEnd {
  readonly message: string
  readonly fix: string
}

/** Reads a link as authors write it: an address, a site path, an `#anchor`, or another post's file (`./other.mdx`). */
export function resolveAddress(
  written: string,
  { source, targets }: Pick<Context, 'source' | 'targets'>,
): Address | DeadEnd {
  const link = written.trim()
  if (link === '') return { message: 'this link has no address', fix: 'write [text](/blog/…/) or remove the brackets' }
  if (/^[a-z][a-z\d+.-]*:/i.test(link)) return foreign(link)
  if (link.startsWith('#')) {
    return { page: link, absolute: absoluteUrl(source.path) + link, target: source.path + decodeAddress(link) }
  }
  if (link.startsWith('/')) return { page: deployed(link), absolute: absoluteUrl(link), target: decodeAddress(link) }
  const [, file = '', rest = ''] = /^([^?#]*)(.*)$/.exec(link) ?? []
  const target = targets[resolve(source.folder, decodeAddress(file))]
  if (target !== undefined) {
    return { page: deployed(target) + rest, absolute: absoluteUrl(target) + rest, target: target + decodeAddress(rest) }
  }
  return deadEnd(decodeAddress(link), decodeAddress(file), rest, { source, targets })
}

function foreign(link: string): Address | DeadEnd {
  if (/^https?:/i.test(link) && !(/^https?:\/\/[^/?#]/i.test(link) && URL.canParse(link))) {
    return { message: `${link} names no site`, fix: 'write the whole address: https://example.org/page' }
  }
  if (/^mailto:(?:\?|$)/i.test(link)) return { message: `${link} names nobody`, fix: 'write mailto:name@example.org' }
  return { page: link, absolute: link }
}

function deadEnd(
  link: string,
  file: string,
  rest: string,
  { source, targets }: Pick<Context, 'source' | 'targets'>,
): DeadEnd {
  if (/\.mdx?$/.test(file)) {
    const names = Object.keys(targets).map((path) => basename(path))
    const near = nearest(basename(file), names)
    return {
      message: `there is no post or page ${file}`,
      fix: near ? `did you mean ./${near}${rest}?` : 'write the path of the post, such as /blog/its-name/',
    }
  }
  if (/^[^\s@/]+@[\w-]+\.[\w.-]+$/.test(link)) {
    return { message: `${link} has no mailto: and would lead to a page of this site`, fix: `write mailto:${link}` }
  }
  const text = Object.keys(targets).find(
    (path) => path.replace(/(?:\/index)?\.mdx?$/, '') === resolve(source.folder, file),
  )
  const path = text === undefined ? `/${file.replace(/\/?$/, '/')}` : targets[text]
  if (path !== undefined && (text !== undefined || Object.values(targets).includes(path))) {
    return { message: `${link} leads nowhere from here`, fix: `write ${path}${rest}` }
  }
  if (/^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|edu|gov|co|uk|de|eu|app|ai)(?:[/?#]|$)/i.test(link)) {
    return { message: `${link} has no https:// and would lead to a page of this site`, fix: `write https://${link}` }
  }
  return {
    message: `${link} leads to no post, and other files beside a post are not published`,
    fix: 'write /blog/…/ or ./other-post.mdx for a post; put other files in public/ and write /file-name',
  }
}
