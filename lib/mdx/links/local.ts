import { sitePathOf } from '../../urls'
import type { Context } from '../context'
import { type DeadEnd, resolveAddress } from './resolve'
import { isText } from './targets'

/**
 * Returns a problem for an address that leads to the reader's own machine, such as localhost; `undefined` for any
 * other.
 */
export function localAddress(written: string, context: Pick<Context, 'source' | 'targets'>): DeadEnd | undefined {
  const url = /^https?:/i.test(written.trim()) && URL.canParse(written) ? new URL(written) : undefined
  if (!url || !LOCAL.test(url.hostname) || sitePathOf(url.href) !== undefined) return undefined
  const message = `${url.host} is a different machine for every reader`
  const here = resolveAddress(url.pathname + url.search + url.hash, context)
  if ('target' in here && here.target && isText(here.target.replace(/[?#].*/s, ''), context.targets)) {
    return { message, hint: here.target }
  }
  return { message, hint: `write an address that readers can reach, or \`${url.host}\` as code` }
}

const LOCAL = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|0\.0\.0\.0)$/
