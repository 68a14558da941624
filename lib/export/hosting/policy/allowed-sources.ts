import { decodePath } from '../../decode-path'

/** The directives of one policy: sources by name. */
export type Directives = ReadonlyMap<string, readonly string[]>

/**
 * Parses the policies of a `Content-Security-Policy` header. If there are several, joined by commas, all of them apply.
 * If a directive occurs twice, the first one applies.
 * https://www.w3.org/TR/CSP3/#parse-serialized-policy-list
 */
export function parsePolicies(header: string): Directives[] {
  return header
    .split(',')
    .filter((policy) => policy.trim() !== '')
    .map((policy) => {
      const directives = new Map<string, readonly string[]>()
      for (const directive of policy.split(';')) {
        const [name = '', ...sources] = directive.trim().split(/\s+/)
        if (name !== '' && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources)
      }
      return directives
    })
}

/**
 * Returns the directive that decides about `name`: its own, or the one it falls back to. `undefined` means that
 * everything is allowed.
 */
export function governing(policy: Directives, name: string): { name: string; sources: readonly string[] } | undefined {
  const chain = [name, ...(FALLBACKS[name] ?? [])]
  const found = chain.find((candidate) => policy.has(candidate))
  return found === undefined ? undefined : { name: found, sources: policy.get(found) ?? [] }
}

/** https://www.w3.org/TR/CSP3/#directive-fallback-list */
const FALLBACKS: Readonly<Record<string, readonly string[]>> = {
  'script-src-elem': ['script-src', 'default-src'],
  'style-src-elem': ['style-src', 'default-src'],
  'worker-src': ['child-src', 'script-src', 'default-src'],
  'frame-src': ['child-src', 'default-src'],
  'connect-src': ['default-src'],
  'font-src': ['default-src'],
  'img-src': ['default-src'],
  'manifest-src': ['default-src'],
  'media-src': ['default-src'],
  'object-src': ['default-src'],
  // Fetched ahead for another page.
  'prefetch-src': ['default-src'],
}

/**
 * Returns true if a browser may load `url` into a page of the origin `self` under these sources.
 * https://www.w3.org/TR/CSP3/#match-url-to-source-list
 */
export function allowsUrl(sources: readonly string[], url: URL, self: URL): boolean {
  const lower = sources.map((source) => source.toLowerCase())
  // In that case only scripts with a nonce or hash run, and what they load.
  if (lower.includes("'strict-dynamic'")) return false
  return sources.some((source) => matches(source, url, self))
}

/** Returns true if an inline script or style may be used under these sources. `hash` is `'sha256-…'`. */
export function allowsInline(sources: readonly string[], hash: string): boolean {
  if (sources.includes(hash)) return true
  const lower = sources.map((source) => source.toLowerCase())
  const isNarrowed = lower.some((source) => /^'(sha\d+-|nonce-|strict-dynamic)/.test(source))
  return lower.includes("'unsafe-inline'") && !isNarrowed
}

function matches(source: string, url: URL, self: URL): boolean {
  const lower = source.toLowerCase()
  if (lower === "'self'") return isSecured(self.protocol, url.protocol) && self.host === url.host
  if (lower === '*') return NETWORK.has(url.protocol) || url.protocol === self.protocol
  if (lower.startsWith("'")) return false
  if (/^[a-z][a-z0-9+.-]*:$/.test(lower)) return isSecured(lower, url.protocol)
  const [, scheme = self.protocol, host = '', port = '', path = ''] =
    /^([a-z][a-z0-9+.-]*:)?(?:\/\/)?((?:\*\.)?[^/:*]+|\*)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? []
  if (host === '' || !isSecured(scheme.toLowerCase(), url.protocol)) return false
  return matchesHost(host.toLowerCase(), url.hostname) && matchesPort(port, url) && matchesPath(path, url.pathname)
}

const NETWORK: ReadonlySet<string> = new Set(['http:', 'https:', 'ws:', 'wss:'])

/** Returns true if the scheme is the same or its secure form. */
function isSecured(wanted: string, found: string): boolean {
  return found === wanted || (wanted === 'http:' && found === 'https:') || (wanted === 'ws:' && found === 'wss:')
}

function matchesHost(wanted: string, found: string): boolean {
  if (wanted === '*') return true
  return wanted.startsWith('*.') ? found.endsWith(wanted.slice(1)) : found === wanted
}

/** A URL without a port has the default port of its scheme. */
function matchesPort(wanted: string, { port, protocol }: URL): boolean {
  if (wanted === '*') return true
  const usual = protocol === 'https:' || protocol === 'wss:' ? '443' : '80'
  const found = port || usual
  return wanted === '' ? found === usual : wanted === found || (wanted === '80' && found === '443')
}

/** A path that ends with a slash matches everything below it, any other path only itself. */
function matchesPath(wanted: string, found: string): boolean {
  if (wanted === '' || wanted === '/') return true
  return wanted.endsWith('/')
    ? decodePath(found).startsWith(decodePath(wanted))
    : decodePath(found) === decodePath(wanted)
}
