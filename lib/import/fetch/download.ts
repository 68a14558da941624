import { lookup } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPrivate } from './private-addresses'

/** Resolves to the bytes at an address. Rejects with a `DownloadFault`. */
export type Download = (address: string) => Promise<Buffer>

/** Why something was not downloaded, as a clause for people. */
export class DownloadFault extends Error {
  override readonly name = 'DownloadFault'

  constructor(
    message: string,
    /** True if it may work in a moment. */
    readonly isPassing = false,
  ) {
    super(message)
  }
}

interface Options {
  /** Hosts, with their ports, that may be in a private network: those of the old site itself. */
  readonly trusted: ReadonlySet<string>
  /** Waits between two attempts, in milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<unknown>
  /** Bytes at most; far above any picture that a page shows. */
  readonly largest?: number
}

/**
 * Returns a function that downloads by `http` and `https` alone, follows redirects, and tries three times what may work
 * the next time. What an address in a text names may be a machine in the network of whoever imports it, so addresses of
 * private networks are refused after the name has been resolved, and after each redirect.
 */
export function createDownload({ trusted, wait = sleep, largest = 100 * 2 ** 20 }: Options): Download {
  return async (address) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await follow(address, 0)
      } catch (error) {
        if (!(error instanceof DownloadFault) || !error.isPassing || attempt === ATTEMPTS) throw error
        await wait(500 * 2 ** attempt)
      }
    }
  }

  async function follow(address: string, redirects: number): Promise<Buffer> {
    if (!URL.canParse(address)) throw new DownloadFault('its address is damaged')
    const url = new URL(address)
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new DownloadFault(`it is at ${url.protocol}`)
    const response = await answer(url)
    const { statusCode: status = 0, headers } = response
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      response.destroy()
      if (redirects === MOST_REDIRECTS) throw new DownloadFault('it redirects without an end')
      if (!URL.canParse(headers.location, url)) throw new DownloadFault('it redirects to a damaged address')
      return follow(new URL(headers.location, url).href, redirects + 1)
    }
    if (status !== 200) {
      response.destroy()
      throw new DownloadFault(`the site answers ${status}`, status >= 500 || status === 429)
    }
    return read(response)
  }

  async function read(response: IncomingMessage): Promise<Buffer> {
    const parts: Buffer[] = []
    let size = 0
    try {
      for await (const part of response as AsyncIterable<Buffer>) {
        size += part.length
        if (size > largest) throw new DownloadFault(`it is larger than ${Math.floor(largest / 2 ** 20)} MiB`)
        parts.push(part)
      }
    } catch (error) {
      throw error instanceof DownloadFault ? error : new DownloadFault('the connection broke', true)
    }
    return Buffer.concat(parts)
  }

  function answer(url: URL): Promise<IncomingMessage> {
    const isTrusted = trusted.has(url.host)
    const host = url.hostname.replace(/^\[|\]$/g, '')
    // An address needs no lookup, so it would not pass the check there.
    if (!isTrusted && isIP(host) && isPrivate(host)) throw new DownloadFault(PRIVATE)
    const request = url.protocol === 'https:' ? requestHttps : requestHttp
    const options = { headers: { 'user-agent': 'fulcrum-import', accept: 'image/*' }, timeout: TIMEOUT }
    return new Promise((resolve, reject) => {
      const sent = request(url, { ...options, ...(!isTrusted && { lookup: publicLookup }) }, resolve)
      sent.on('timeout', () => sent.destroy(new DownloadFault('the site does not answer', true)))
      sent.on('error', (error: NodeJS.ErrnoException) => {
        reject(error instanceof DownloadFault ? error : faultOf(error))
      })
      sent.end()
    })
  }
}

const ATTEMPTS = 3
const MOST_REDIRECTS = 5
const TIMEOUT = 30_000
const PRIVATE = 'it is in a private network'

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Resolves a name as Node does, and refuses it if one of its addresses is private. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, options, (error, found, family) => {
    const all = typeof found === 'string' ? [found] : (found ?? []).map(({ address }) => address)
    callback(error ?? (all.some(isPrivate) ? new DownloadFault(PRIVATE) : null), found, family)
  })
}

function faultOf({ code, message }: NodeJS.ErrnoException): DownloadFault {
  if (code === 'ENOTFOUND') return new DownloadFault('there is no such site')
  return new DownloadFault(`the site cannot be reached: ${code ?? message}`, true)
}
