import { request } from 'node:http'
import type { Compile, Compiled } from '../types'

/** Has bodies compiled by another process: `POST` of a source and its targets to `url`, which answers what `compileBody` gives. */
export function compileAt(url: string): Compile {
  return (source, targets) =>
    new Promise<Compiled>((resolve, reject) => {
      // Not `fetch`, which Next replaces by one that remembers answers.
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
