/** Sends a request, as `fetch` does. */
export type Send = (address: string, request: RequestInit) => Promise<Pick<Response, 'status'>>

/** Addresses in one request: https://www.indexnow.org/documentation */
const MOST = 10_000

const INDEX_NOW = 'https://api.indexnow.org/indexnow'

/**
 * Tells search engines of pages by IndexNow. The file with the key is at the root of the site. Returns what went wrong, or
 * `undefined`.
 */
export async function sendToIndexNow(send: Send, key: string, pages: readonly string[]): Promise<string | undefined> {
  for (let at = 0; at < pages.length; at += MOST) {
    const urlList = pages.slice(at, at + MOST)
    const { origin, host } = new URL(urlList[0] ?? '')
    const body = JSON.stringify({ host, key, keyLocation: `${origin}/${key}.txt`, urlList })
    const headers = { 'Content-Type': 'application/json; charset=utf-8' }
    const failure = await attempt(send, INDEX_NOW, { method: 'POST', headers, body })
    if (failure) return failure
  }
  return undefined
}

/** Tells a hub of WebSub that feeds have changed: https://www.w3.org/TR/websub/. Returns what went wrong. */
export async function sendToHub(send: Send, hub: string, feeds: readonly string[]): Promise<string | undefined> {
  const body = new URLSearchParams([['hub.mode', 'publish'], ...feeds.map((feed) => ['hub.url', feed])])
  return attempt(send, hub, { method: 'POST', body })
}

/** Returns why the site does not answer at an address, since what is announced must be there. */
export async function findMissing(send: Send, address: string): Promise<string | undefined> {
  return attempt(send, address, { method: 'HEAD' })
}

async function attempt(send: Send, address: string, request: RequestInit): Promise<string | undefined> {
  try {
    const { status } = await send(address, { ...request, signal: AbortSignal.timeout(30_000) })
    return status < 300 ? undefined : `${address} answered ${status}${MEANING[status] ?? ''}`
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return `${address} cannot be reached: ${cause instanceof Error ? cause.message : cause}`
  }
}

const MEANING: Readonly<Record<number, string>> = {
  403: ': the file with the key is not there, or holds another one',
  422: ': an address belongs to another site than the key',
  429: ': too many requests; try again later',
}
