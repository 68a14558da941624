import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface StoredObject {
  readonly body: string
  /** Those that were sent with it and that S3 stores. */
  readonly headers: Readonly<Record<string, string>>
}

export interface S3Server {
  readonly endpoint: string
  /** By key, without the bucket. */
  readonly objects: Map<string, StoredObject>
  /** `PUT key`, in the order in which they came. */
  readonly requests: string[]
  /** What happens to the next requests: a status, or `cut` for a connection that breaks. */
  readonly faults: (number | 'cut')[]
  stop(): Promise<void>
}

export const ACCESS_KEY = 'test-key'
export const SECRET_KEY = 'test+secret/1'

/**
 * Starts a server that answers as S3 does, for one bucket: objects with their headers, lists of three keys a page,
 * signatures that are computed once more and compared, and S3's errors.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export async function startS3(bucket: string): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map()
  const requests: string[] = []
  const faults: S3Server['faults'] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const url = new URL(request.url ?? '/', 'http://localhost')
    const [, first = '', ...rest] = url.pathname.split('/')
    const key = decodeURIComponent(rest.join('/'))
    requests.push(`${request.method} ${key || url.search}`)
    const fault = faults.shift()
    if (fault === 'cut') request.socket.destroy()
    else if (fault) fail(response, fault, 'InternalError')
    else if (!isSigned(request, url)) fail(response, 403, 'SignatureDoesNotMatch')
    else if (decodeURIComponent(first) !== bucket) fail(response, 404, 'NoSuchBucket')
    else if (request.method === 'GET' && key === '') list(response, url.searchParams)
    else if (request.method === 'GET') get(response, key)
    else if (request.method === 'PUT') put(request, response, key, body)
    else if (request.method === 'DELETE') {
      objects.delete(key)
      response.writeHead(204).end()
    } else fail(response, 405, 'MethodNotAllowed')
  })

  function get(response: ServerResponse, key: string): void {
    const object = objects.get(key)
    if (object) response.writeHead(200, object.headers).end(object.body)
    else fail(response, 404, 'NoSuchKey')
  }

  function put(request: IncomingMessage, response: ServerResponse, key: string, body: Buffer): void {
    const wanted = request.headers['x-amz-content-sha256']
    if (wanted !== 'UNSIGNED-PAYLOAD' && wanted !== sha256(body)) {
      fail(response, 400, 'XAmzContentSHA256Mismatch')
      return
    }
    const headers = Object.fromEntries(
      ['content-type', 'cache-control'].flatMap((name) =>
        request.headers[name] === undefined ? [] : [[name, String(request.headers[name])]],
      ),
    )
    objects.set(key, { body: body.toString(), headers })
    response.writeHead(200).end()
  }

  function list(response: ServerResponse, query: URLSearchParams): void {
    const after = query.get('continuation-token') ?? ''
    const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after).sort()
    const page = keys.slice(0, 3)
    const next = keys.length > 3 ? `<NextContinuationToken>${escapeXml(page[2] ?? '')}</NextContinuationToken>` : ''
    const contents = page.map((key) => `<Contents><Key>${escapeXml(key)}</Key></Contents>`).join('')
    response.writeHead(200).end(`<?xml version="1.0"?><ListBucketResult>${contents}${next}</ListBucketResult>`)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    requests,
    faults,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function fail(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status).end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>No.</Message></Error>`)
}

function isSigned({ method = '', headers }: IncomingMessage, url: URL): boolean {
  const [, key, scope = '', names = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\S+), SignedHeaders=(\S+), Signature=(\w+)$/.exec(
      headers.authorization ?? '',
    ) ?? []
  const path = url.pathname.split('/').map((part) => encode(decodeURIComponent(part)))
  const query = [...url.searchParams].map((pair) => pair.map(encode).join('=')).sort()
  const signed = names.split(';').map((name) => `${name}:${headers[name]}\n`)
  const request = [method, path.join('/'), query.join('&'), signed.join(''), names, headers['x-amz-content-sha256']]
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(request.join('\n'))].join('\n')
  const secret = scope.split('/').reduce<string | Buffer>((by, part) => hmac(by, part), `AWS4${SECRET_KEY}`)
  return key === ACCESS_KEY && signature === hmac(secret, text).toString('hex')
}

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')

const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest()

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
