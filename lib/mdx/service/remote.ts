import { request } from 'node:http'
import type { Compile, Compiled } from '../types'

/**
 * Returns a compiler that asks another process: it sends a `POST` with a source and its targets to `url`, which answers
 * with the result of `compileBody`. Rejects if the answer is not 200.
 */
export function compileAt(url: string): Compile {
  return (source, targets) =>
    new Promise<Compiled>((resolve, reject) => {
      // Not `fetch`, because Next replaces it with one that caches responses.
      const sent = request(url, { method: 'POST' }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString()
          if (answer.statusCode === 200) resolve(JSON.parse(text) as Compiled)
          else reject(new Error(`${source.file} could not be compiled: ${text}`))
        })
      })
      sent.on('error', reject)
      sent.end(JSON.stringify({ source, targets }))
    })
}
