import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { constants } from 'node:zlib'
import compression from 'compression'
import sirv from 'sirv'
import { formsOf, type HeaderRule, isSection } from '../hosts'
import { decodePath } from './decode-path'
import { brotliQuality } from './facts'
import { headersFor, loadPolicy } from './hosting'

/**
 * Creates a static server for an exported folder that behaves like a host that reads `_headers` and `_redirects`: clean
 * addresses, the 404 page with its status, headers, redirects; compressed files from the build, or compression on the
 * fly. Requests outside `basePath` are redirected to the home page. The server is not listening yet. A build may
 * replace the folder meanwhile: files are never sent with the policy of another release.
 */
export function createSiteServer({ folder, basePath }: { folder: string; basePath: string }): Server {
  let release = readRelease(folder)
  const compress = compression({
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } },
  }) as Middleware

  return createServer((request, response) => compress(request, response, () => answer(request, response)))

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const state = stateOf(folder)
    // Between two releases there may be no folder; then the last release is kept.
    if (state !== undefined && state !== release.state) release = readRelease(folder)
    const { rules, files } = release
    const path = decodePath(pathOf(request.url ?? '/'))
    const inside = path.slice(basePath.length)
    const moved = movedTo(path, inside, paramsOf(request.url ?? '/'))
    if (moved) {
      response.writeHead(moved.status, { Location: moved.target }).end()
      return
    }
    for (const [name, value] of Object.entries(headersFor(rules, path))) response.setHeader(name, value)
    request.url = encodeURI(inside.endsWith('/') ? `${inside}index.html` : inside)
    files(request, response, () => answerNotFound(response, rules))
  }

  function movedTo(path: string, inside: string, params: URLSearchParams): Target | undefined {
    const asked = release.queries.find(({ forms, name, value }) => forms.includes(path) && params.get(name) === value)
    const moved = asked ?? release.targets.get(path) ?? sectionTarget(path)
    if (moved) return moved
    if (!path.startsWith(`${basePath}/`)) return { status: 302, target: `${basePath}/` }
    const isFolder = !inside.endsWith('/') && existsSync(join(folder, inside, 'index.html'))
    return isFolder ? { status: 301, target: encodeURI(`${path}/`) } : undefined
  }

  function sectionTarget(path: string): Target | undefined {
    const section = release.sections.find(({ prefix }) => path.startsWith(prefix))
    if (!section) return undefined
    const rest = encodeURI(path.slice(section.prefix.length))
    return { target: section.target.replace(':splat', rest), status: section.status }
  }

  function answerNotFound(response: ServerResponse, rules: readonly HeaderRule[]): void {
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    for (const [name, value] of Object.entries(headersFor(rules, `${basePath}/404.html`)))
      response.setHeader(name, value)
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(readPage(join(folder, '404.html')))
  }
}

/** Reads an exported folder in its current state: its policy, and its files, whose sizes and times are cached. */
function readRelease(folder: string) {
  // Read first, so that a change during reading causes another read.
  const state = stateOf(folder)
  const { rules, redirects } = loadPolicy(folder)
  const targets = new Map(
    redirects
      .filter(({ from, query }) => !query && !isSection(from))
      .flatMap(({ from, to, status = 301 }) =>
        formsOf(from).map((form) => [decodePath(form), { target: to, status }] as const),
      ),
  )
  const queries = redirects.flatMap(({ from, to, query, status = 301 }) =>
    query ? [{ forms: formsOf(from).map(decodePath), name: query[0], value: query[1], target: to, status }] : [],
  )
  const sections = redirects
    .filter(({ from }) => isSection(from))
    .map(({ from, to, status = 301 }) => ({ prefix: decodePath(from.slice(0, -1)), target: to, status }))
  const files = sirv(folder, { etag: true, brotli: true, gzip: true, extensions: [] })
  return { state, rules, targets, queries, sections, files }
}

interface Target {
  readonly target: string
  readonly status: number
}

/** Returns a value that changes when the folder is replaced; `undefined` if there is no folder. */
function stateOf(folder: string): string | undefined {
  const stats = ['', '_headers', '_redirects'].map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
  return stats[0] && stats.map((found) => `${found?.ino} ${found?.size} ${found?.mtimeMs}`).join(', ')
}

/** Signature of an Express middleware, with node's own request and response. */
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

function readPage(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : 'Not found'
}

function paramsOf(url: string): URLSearchParams {
  return new URLSearchParams(/\?[^#]*/.exec(url)?.[0])
}

/** Returns the path of a request, without dot segments; `/` if it is not a valid address. */
function pathOf(url: string): string {
  return URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost').pathname : '/'
}
