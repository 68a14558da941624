import { createServer, type Server } from 'node:http'
import handler from 'serve-handler'
import { formsOf, type HeaderRule, headersFor, loadPolicy } from './policy'

/**
 * A static server for an exported folder, as a host that reads its `_headers` and `_redirects` would serve it: clean
 * addresses, the 404 page with its status, the headers, the redirects, and nothing outside `basePath` (which leads
 * there). Not yet listening.
 */
export function createSiteServer({ folder, basePath }: { folder: string; basePath: string }): Server {
  const { rules, redirects } = loadPolicy(folder)
  const moved = new Map(redirects.flatMap(({ from, to }) => formsOf(from).map((form) => [decodeURI(form), to])))
  const notFound = headersOf(rules, `${basePath}/404.html`)
  return createServer((request, response) => {
    const url = request.url ?? '/'
    const path = pathOf(url)
    const target = moved.get(path) ?? (isUnder(path, basePath) ? undefined : `${basePath}/`)
    if (target !== undefined) {
      response.writeHead(moved.has(path) ? 301 : 302, { Location: target }).end()
      return
    }
    request.url = url.slice(basePath.length) || '/'
    // It would answer with JSON where a page was not found.
    request.headers.accept = ''
    void handler(request, response, {
      public: folder,
      cleanUrls: false,
      trailingSlash: true,
      directoryListing: false,
      symlinks: false,
      etag: true,
      headers: [
        { source: '!/404.html', headers: headersOf(rules, path) },
        { source: '/404.html', headers: notFound },
      ],
    })
  })
}

function headersOf(rules: readonly HeaderRule[], path: string) {
  return Object.entries(headersFor(rules, path)).map(([key, value]) => ({ key, value }))
}

/** The decoded path of a request, for comparing; as it came when it cannot be decoded. */
function pathOf(url: string): string {
  const path = url.replace(/[?#].*$/, '')
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

function isUnder(path: string, basePath: string): boolean {
  return path.startsWith(`${basePath}/`)
}
