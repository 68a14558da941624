import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'
import { fingerprintWithoutTexts, ownComponentsFolder, publicFolder } from '../../content'
import { buildGuide } from '../../guide'
import type { Compile, Source, Targets } from '../../mdx'
import { renderSecurityText } from '../../seo'
import { securityTextPath } from '../../urls'
import { buildClient, loadStyle } from './preview-client'

/**
 * A server next to Next during development: it tells open pages about changes,
 * compiles, builds the author's guide, and serves its files and those in `content/public/`.
 */
export interface PreviewServer {
  /** Value for `PREVIEW_URL`. It contains a random key, which no other web page knows. */
  readonly url: string
  /** Tells every open page to fetch itself again. */
  changed(): void
  close(): void
}

export interface PreviewOptions {
  readonly cwd: string
  readonly compile: Compile
  /** The content folder. */
  readonly root: string
}

/** Starts the server on a free port of this machine. Next forwards `/preview/…` and files to it: see `next.config.js`. */
export async function startPreviewServer({ cwd, compile, root }: PreviewOptions): Promise<PreviewServer> {
  const key = randomUUID()
  const pages = new Set<ServerResponse>()
  const examples = join(cwd, EXAMPLES)
  let surroundings = fingerprintWithoutTexts([root])
  let last: Change = { time: 0, isPicture: false }

  const answers: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => unknown>> = {
    '/compile': async (request, response) => {
      const { source, targets } = (await readJson(request)) as { source: Source; targets: Targets }
      send(response, 'application/json', JSON.stringify(await compile(source, targets)))
    },
    '/guide.json': async (_, response) => {
      const folders = { examples, components: ownComponentsFolder(root), publicFolder: publicFolder(root) }
      const guide = await buildGuide({ cwd, ...folders, file: GUIDE, path: join(cwd, GUIDE), compile })
      send(response, 'application/json', JSON.stringify(guide))
    },
    '/client.js': async (_, response) => send(response, 'text/javascript', await buildClient(cwd)),
    '/style.css': async (_, response) => send(response, 'text/css', await loadStyle(cwd)),
    '/events.txt': (request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform' })
      pages.add(response)
      request.on('close', () => pages.delete(response))
      // For a page that was requested before the last change and connects only now.
      response.write(`data: ${JSON.stringify(last)}\n\n`)
    },
  }

  const serveFile = sirv(publicFolder(root), { dev: true, dotfiles: true, extensions: [] })
  const serveExample = sirv(examples, { dev: true, extensions: [] })

  const server = createServer(async (request, response) => {
    const path = request.url?.startsWith(`/${key}/`) ? request.url.slice(key.length + 1) : ''
    const answer = answers[path]
    try {
      if (path.startsWith('/public/')) {
        request.url = path.slice('/public'.length)
        serveFile(request, response, () => sendWellKnown(request, response))
      } else if (path.startsWith('/guide/')) {
        request.url = path.slice('/guide'.length).replace(HASH, '')
        serveExample(request, response)
      } else if (answer) await answer(request, response)
      else response.writeHead(404).end()
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.stack : String(error))
    }
  })
  // Next keeps its connections. One that this server closes just as Next sends a request over it is an answer of 500.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const beat = setInterval(() => tell(': still here'), BEAT)

  function tell(line: string) {
    for (const page of pages) page.write(`${line}\n\n`)
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${key}`,
    changed() {
      const found = fingerprintWithoutTexts([root])
      last = { time: Date.now(), isPicture: found !== surroundings }
      surroundings = found
      tell(`data: ${JSON.stringify(last)}`)
    },
    close() {
      clearInterval(beat)
      server.close()
      server.closeAllConnections()
    },
  }
}

/** The author's guide. */
const GUIDE = 'docs/authoring.md'

/** What its examples show. */
const EXAMPLES = 'docs/examples'

/** In the name under which a recording is served. */
const HASH = /\.[\da-f]{10}(?=\.\w+$)/

/** What a page is told: see `components/preview/client.ts`. */
interface Change {
  /** Milliseconds since the epoch. */
  readonly time: number
  /** True if something other than a text has changed; its address may be the same. */
  readonly isPicture: boolean
}

/** Milliseconds between keep-alive messages: Next closes a connection that is silent for 30 seconds. */
const BEAT = 10_000

function send(response: ServerResponse, type: string, body: string) {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body)
}

/** Next asks for every file with a folder here, so it does not come to the route of this one. */
function sendWellKnown(request: IncomingMessage, response: ServerResponse) {
  const text = request.url === securityTextPath ? renderSecurityText() : undefined
  if (text === undefined) response.writeHead(404).end()
  else send(response, 'text/plain', text)
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return JSON.parse(Buffer.concat(parts).toString())
}
