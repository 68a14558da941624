import { Parser } from 'htmlparser2'
import { SaxesParser } from 'saxes'
import { counted } from '../../counted'
import type { Fault } from '../types'
import type { FinishedSite } from './site'
import type { Checked } from './types'

/**
 * Checks that feeds and the sitemap are well-formed, and that no text in a feed holds a script or a relative address.
 */
export async function checkFeeds({ files, publicFiles, read }: FinishedSite): Promise<Checked> {
  const faults: Fault[] = []
  const data = [...files].filter(
    (file) => /\.(xml|json)$/.test(file) && !file.startsWith('pagefind/') && !publicFiles.has(file),
  )
  for (const file of data) {
    const text = await read(file)
    try {
      const bodies = file.endsWith('.json') ? bodiesOfJson(text) : bodiesOfXml(text)
      for (const reason of new Set(bodies.flatMap(faultsOf))) faults.push({ file, reason })
    } catch (error) {
      faults.push({ file, reason: `is not well-formed: ${error instanceof Error ? error.message : error}` })
    }
  }
  return { looked: counted(data.length, 'file'), faults }
}

/** Returns the HTML in a JSON Feed. */
function bodiesOfJson(text: string): string[] {
  const { items = [] } = JSON.parse(text) as { items?: readonly { content_html?: string }[] }
  return items.flatMap(({ content_html: html }) => html ?? [])
}

/** Returns the HTML in RSS and Atom. Throws if the text is not well-formed. */
function bodiesOfXml(text: string): string[] {
  const bodies: string[] = []
  let isBody = false
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    isBody = name === 'content' || name === 'content:encoded'
    if (isBody) bodies.push('')
  })
  parser.on('text', (part) => {
    if (isBody) bodies.push(`${bodies.pop()}${part}`)
  })
  parser.on('closetag', () => {
    isBody = false
  })
  parser.write(text).close()
  return bodies
}

function faultsOf(html: string): string[] {
  const faults: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'script') faults.push('contains a script')
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute.startsWith('on')) faults.push(`contains a script: ${attribute}`)
        const isAddress = attribute === 'href' || attribute === 'src'
        if (isAddress && !URL.canParse(value)) faults.push(`contains a relative address: ${value}`)
      }
    },
  })
  parser.end(html)
  return faults
}
