import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AwsClient } from 'aws4fetch'
import { DomUtils, parseDocument } from 'htmlparser2'
import { inParallel } from '../../in-parallel'
import { DeployError } from '../error'
import { retry, Transient } from '../retry'
import type { Target, World } from '../types'
import { hintFor } from './s3-hints'

/**
 * Opens a bucket, or a part of it, of Amazon S3 or of another service that speaks its protocol. Throws a `DeployError`
 * if the address is not `s3://bucket` or `s3://bucket/prefix`, or if the environment has no credentials.
 */
export function openS3(address: string, { env, wait }: World): Target {
  const [, bucket, path = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]+[a-z0-9])(?:\/(.*))?$/.exec(address) ?? []
  if (!bucket) throw new DeployError(`${address} names no bucket`, 'Write s3://bucket or s3://bucket/prefix')
  const folder = path.replace(/^\/+|\/+$/g, '')
  const prefix = folder && `${folder}/`
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1'
  const base = addressOf(bucket, region, env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL)
  if (!URL.canParse(base))
    throw new DeployError(`${address}: ${base} is no address`, 'Look at the endpoint and the region')
  const client = new AwsClient({ ...credentialsIn(env, address), service: 's3', region, retries: 0 })

  /** Asks for one thing. Resolves to the text of the answer, or to `undefined` if there is no such thing. */
  function ask(what: string, url: string, init: RequestInit = {}): Promise<string | undefined> {
    return retry(async () => {
      const fail = (reason: string, hint: string) => new DeployError(`${address}: ${what}: ${reason}`, hint)
      const request = await client.sign(url, { redirect: 'manual', ...init })
      const { answer, text } = await send(request).catch((error) => {
        throw new Transient(fail(`no answer from ${base} (${reasonOf(error)})`, hintFor('network', region)))
      })
      if (answer.ok) return text
      const said = parseXml(text)
      const [code = '', message = ''] = ['Code', 'Message'].map((name) => textsOf(said, name)[0])
      if (code === 'NoSuchKey' || (answer.status === 404 && request.method === 'GET' && code === '')) return undefined
      const wanted = answer.headers.get('x-amz-bucket-region') ?? textsOf(said, 'Region')[0] ?? region
      const error = fail([answer.status, code, message].join(' ').trim(), hintFor(code || answer.status, wanted))
      throw answer.status >= 500 || answer.status === 429 ? new Transient(error) : error
    }, wait)
  }

  const urlOf = (name: string) => `${base}/${(prefix + name).split('/').map(encodeURIComponent).join('/')}`

  function put(name: string, body: BodyInit, headers: Readonly<Record<string, string>>) {
    return ask(name, urlOf(name), { method: 'PUT', body, headers })
  }

  return {
    name: address,
    stores: { kind: 'a bucket', headers: ['Content-Type', 'Cache-Control'] },
    without: ['_headers', '_redirects', '.nojekyll'],
    read: (name) => ask(name, urlOf(name)),
    async list() {
      const names: string[] = []
      let next: string | undefined
      do {
        const query = new URLSearchParams({ 'list-type': '2', prefix, ...(next && { 'continuation-token': next }) })
        const page = parseXml((await ask('list of files', `${base}/?${query}`)) ?? '')
        names.push(...textsOf(page, 'Key').map((key) => key.slice(prefix.length)))
        next = textsOf(page, 'NextContinuationToken')[0]
      } while (next)
      return names.filter((name) => name !== '' && !name.endsWith('/'))
    },
    async put(from, files, done) {
      await inParallel(files, WIDTH, async (file) => {
        const bytes = new Uint8Array(await readFile(join(from, file.name)))
        // The service compares this with what has arrived.
        await put(file.name, bytes, { ...file.headers, 'X-Amz-Content-Sha256': file.sha256 })
        done(file)
      })
    },
    async write(name, text) {
      await put(name, text, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    },
    async remove(names) {
      await inParallel(names, WIDTH, async (name) => {
        await ask(name, urlOf(name), { method: 'DELETE' })
      })
    },
  }
}

/** Requests at a time. */
const WIDTH = 16

/** Services other than Amazon's have the bucket in the path, and so has Amazon's if its name is no single label. */
function addressOf(bucket: string, region: string, endpoint: string | undefined): string {
  if (endpoint) return `${endpoint.replace(/\/+$/, '')}/${bucket}`
  const host = `s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`
  return bucket.includes('.') ? `https://${host}/${bucket}` : `https://${bucket}.${host}`
}

function credentialsIn(env: World['env'], address: string) {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: token } = env
  if (!accessKeyId || !secretAccessKey) {
    throw new DeployError(
      `${address}: there are no credentials in the environment`,
      'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and AWS_SESSION_TOKEN if they are temporary',
    )
  }
  return { accessKeyId, secretAccessKey, ...(token && { sessionToken: token }) }
}

async function send(request: Request) {
  const answer = await fetch(request)
  return { answer, text: await answer.text() }
}

const parseXml = (text: string) => parseDocument(text, { xmlMode: true })

function textsOf(document: ReturnType<typeof parseXml>, name: string): string[] {
  return DomUtils.getElementsByTagName(name, document).map((element) => DomUtils.textContent(element))
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message || cause.name : String(cause)
}
