import { createServer, type Server } from 'node:http'
import handler from 'serve-handler'
import { headerRules } from './headers'

/**
 * A static server for an exported folder, as a CDN would serve it: clean addresses, the 404 page, the headers, and
 * nothing outside `basePath`. Not yet listening.
 */
export function createSiteServer({ folder, basePath }: { folder: string; basePath: string }): Server {
  const headers = headerRules.map(({ source, headers }) => ({
    source,
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  }))
  return createServer((request, response) => {
    const url = request.url ?? '/'
    if (!isUnder(url, basePath)) {
      response.writeHead(302, { Location: `${basePath}/` }).end()
      return
    }
    request.url = url.slice(basePath.length) || '/'
    void handler(request, response, {
      public: folder,
      cleanUrls: false,
      trailingSlash: true,
      directoryListing: false,
      symlinks: false,
      headers,
    })
  })
}

function isUnder(url: string, basePath: string): boolean {
  return url === basePath || url.startsWith(`${basePath}/`) || (basePath === '' && url.startsWith('/'))
}
