import { SaxesParser } from 'saxes'
import { counted } from '../../problems'
import type { Checked, Fault } from '../types'
import type { FinishedSite } from './site'

/** Feeds and the sitemap are well-formed, and no feed holds a script or an address that only the site understands. */
export async function checkFeeds({ files, read }: FinishedSite): Promise<Checked> {
  const faults: Fault[] = []
  const data = [...files].filter((file) => /\.(xml|json)$/.test(file) && !file.startsWith('pagefind/'))
  for (const file of data) {
    const text = await read(file)
    const reason = file.endsWith('.json') ? jsonFault(text) : xmlFault(text)
    if (reason) faults.push({ file, reason })
    if (
      /feed|atom/.test(file) &&
      /<script|(?:href|src)=\\?["']\/(?!\/)/.test(text.replaceAll('&lt;', '<').replaceAll('&quot;', '"'))
    ) {
      faults.push({ file, reason: 'holds a script or a relative address' })
    }
  }
  return { looked: counted(data.length, 'file'), faults }
}

function jsonFault(text: string): string | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return `is no JSON: ${error instanceof Error ? error.message : error}`
  }
}

/** What a strict XML parser says; `undefined` when it has nothing to say. */
function xmlFault(text: string): string | undefined {
  try {
    new SaxesParser().write(text).close()
    return undefined
  } catch (error) {
    return `is not well-formed: ${error instanceof Error ? error.message : error}`
  }
}
