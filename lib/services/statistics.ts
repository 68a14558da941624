import { site } from '../site'
import type { Sources } from './types'

/** The script of a service that counts visits. */
export interface StatisticsScript {
  readonly src: string
  readonly attributes: Readonly<Record<string, string>>
  /** Where it sends what it counts. */
  readonly connect: readonly string[]
}

/** Returns the script of the service in the settings; `undefined` if there is none, and for previews. */
export function statisticsScript(): StatisticsScript | undefined {
  const { plausible, umami, goatCounter, cloudflare, script } = site.services?.statistics ?? {}
  if (site.preview) return undefined
  if (plausible) {
    const { host = 'https://plausible.io', domain } = plausible
    // https://plausible.io/docs/plausible-script
    return { src: `${host}/js/script.js`, attributes: { 'data-domain': domain }, connect: [`${host}/api/event`] }
  }
  if (umami) {
    const { host, website } = umami
    // https://umami.is/docs/collect-data; Umami's own cloud takes what was counted at another address.
    const connect = host ? `${host}/api/send` : 'https://api-gateway.umami.dev/api/send'
    const src = `${host ?? 'https://cloud.umami.is'}/script.js`
    return { src, attributes: { 'data-website-id': website }, connect: [connect] }
  }
  if (goatCounter) {
    // https://www.goatcounter.com/help/csp
    const counter = `${goatCounter}/count`
    return { src: 'https://gc.zgo.at/count.js', attributes: { 'data-goatcounter': counter }, connect: [counter] }
  }
  if (cloudflare) {
    // https://developers.cloudflare.com/web-analytics/get-started/
    const attributes = { 'data-cf-beacon': JSON.stringify({ token: cloudflare }) }
    const src = 'https://static.cloudflareinsights.com/beacon.min.js'
    return { src, attributes, connect: ['https://cloudflareinsights.com/cdn-cgi/rum'] }
  }
  if (!script) return undefined
  const { src, attributes = {}, connect = [new URL(src).origin] } = script
  return { src, attributes, connect }
}

/** Returns what the script adds to the policy of every page. */
export function statisticsSources(): Sources {
  const script = statisticsScript()
  return script ? { 'script-src': [script.src.replace(/[?#].*$/, '')], 'connect-src': script.connect } : {}
}
