import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { formsOf, headersFor, loadPolicy } from './policy'

/**
 * A static server for an exported folder, as a host that reads its `_headers` and `_redirects` would serve it: clean
 * addresses, the 404 page with its status, the headers, the redirects, compressed files where the build wrote them.
 * Whoever asks for something outside `basePath` is led to its home page. Not yet listening; what the folder holds is
 * read now.
 */
export function createSiteServer({ folder, basePath }: { folder: string; basePath: string }): Server {
  const { rules, redirects } = loadPolicy(folder)
  const moved = new Map(redirects.flatMap(({ from, to }) => formsOf(from).map((form) => [decode(form), to])))
  const files = sirv(folder, { etag: true, brotli: true, gzip: true, extensions: [] })

  return createServer((request, response) => {
    const path = decode(pathOf(request.url ?? '/'))
    const target = moved.get(path)
    if (target) return redirect(response, 301, target)
    if (!path.startsWith(`${basePath}/`)) return redirect(response, 302, `${basePath}/`)
    const inside = path.slice(basePath.length)
    if (!inside.endsWith('/') && existsSync(join(folder, inside, 'index.html')))
      return redirect(response, 301, encodeURI(`${path}/`))

    for (const [name, value] of Object.entries(headersFor(rules, path))) response.setHeader(name, value)
    request.url = encodeURI(inside.endsWith('/') ? `${inside}index.html` : inside)
    files(request, response, () => {
      for (const name of response.getHeaderNames()) response.removeHeader(name)
      for (const [name, value] of Object.entries(headersFor(rules, `${basePath}/404.html`)))
        response.setHeader(name, value)
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(readPage(join(folder, '404.html')))
    })
  })
}

function redirect(response: ServerResponse, status: 301 | 302, target: string): void {
  response.writeHead(status, { Location: target }).end()
}

function readPage(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : 'Not found'
}

/** The path of what was asked for, without dot segments; `/` for what is no address at all. */
function pathOf(url: string): string {
  return URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost').pathname : '/'
}

/** A path for comparing: decoded, or as it is where that cannot be done. */
function decode(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
