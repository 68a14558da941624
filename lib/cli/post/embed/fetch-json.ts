/** Sends a request, as `fetch` does. */
export type Ask = (
  address: string,
  request: RequestInit,
) => Promise<Pick<Response, 'ok' | 'status' | 'headers' | 'arrayBuffer'>>

/** Thrown if another site does not say what it should; the message is for the author. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

/** Far more than a description or a thumbnail has. */
const MOST = 8 * 1024 * 1024

/** Returns the bytes at an address that starts with `https://`. Throws a `NoAnswer` if there are none within 20 seconds. */
export async function fetchBytes(ask: Ask, address: string): Promise<Buffer> {
  if (!address.startsWith('https://')) throw new NoAnswer(`${address} does not start with https://`)
  let response: Awaited<ReturnType<Ask>>
  try {
    response = await ask(address, {
      headers: { accept: 'application/json, */*;q=0.5' },
      signal: AbortSignal.timeout(20_000),
    })
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    throw new NoAnswer(`${address} cannot be reached: ${cause instanceof Error ? cause.message : cause}`)
  }
  if (!response.ok) throw new NoAnswer(`${address} answered ${response.status}`)
  if (Number(response.headers.get('content-length') ?? 0) > MOST)
    throw new NoAnswer(`${address} answered with too much`)
  const bytes = Buffer.from(await response.arrayBuffer())
  if (bytes.length > MOST) throw new NoAnswer(`${address} answered with too much`)
  return bytes
}

/** Returns the JSON at an address, as an object of which nothing is known. Throws a `NoAnswer` likewise. */
export async function fetchJson(ask: Ask, address: string): Promise<Answer> {
  const bytes = await fetchBytes(ask, address)
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    return answerOf(value)
  } catch {
    throw new NoAnswer(`${address} answered with something else than JSON`)
  }
}

/** What another site says: texts by path, such as `account.display_name`. */
export interface Answer {
  text(path: string): string | undefined
  object(path: string): Readonly<Record<string, unknown>> | undefined
}

function answerOf(value: unknown): Answer {
  const at = (path: string) =>
    path.split('.').reduce<unknown>((found, name) => {
      return typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[name] : undefined
    }, value)
  return {
    text(path) {
      const found = at(path)
      return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined
    },
    object(path) {
      const found = at(path)
      return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : undefined
    },
  }
}
