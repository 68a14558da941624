import { Parser } from 'htmlparser2'
import type { Fault } from '../types'
import type { FinishedSite } from './site'

/** Feeds and the sitemap are well-formed, and no feed holds a script or an address that only the site understands. */
export async function checkFeeds({ files, read }: FinishedSite): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const file of files) {
    const text = /\.(xml|json)$/.test(file) && !file.startsWith('pagefind/') ? await read(file) : undefined
    if (text === undefined) continue
    const reason = file.endsWith('.json') ? jsonFault(text) : xmlFault(text)
    if (reason) faults.push({ file, reason })
    if (
      /feed|atom/.test(file) &&
      /<script|(?:href|src)=\\?["']\/(?!\/)/.test(text.replaceAll('&lt;', '<').replaceAll('&quot;', '"'))
    ) {
      faults.push({ file, reason: 'holds a script or a relative address' })
    }
  }
  return faults
}

function jsonFault(text: string): string | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return `is no JSON: ${error instanceof Error ? error.message : error}`
  }
}

/** Every element closed in its order, no character that XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets). */
function xmlFault(text: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) return 'holds a character that XML forbids'
  let fault: string | undefined
  const parser = new Parser(
    {
      onclosetag(name, implied) {
        if (implied) fault ??= `<${name}> is not closed`
      },
      onerror(error) {
        fault ??= error.message
      },
    },
    { xmlMode: true, recognizeSelfClosing: true },
  )
  parser.end(text)
  return fault
}
