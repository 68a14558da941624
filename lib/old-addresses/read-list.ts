import { gunzipSync } from 'node:zlib'
import { SaxesParser } from 'saxes'

/** The addresses in one list, as written. */
export interface AddressList {
  readonly addresses: readonly string[]
  /** Addresses of further lists: a site map may be an index of others. */
  readonly lists: readonly string[]
  /** Lines that hold no address: `3: Top pages`. */
  readonly skipped: readonly string[]
}

/** More than any list of addresses holds once it is unpacked; a site map may have 50 MB. */
const MOST_BYTES = 200_000_000

/**
 * Reads a list of addresses: a site map or an index of site maps (https://www.sitemaps.org/protocol.html), a feed, or
 * text with an address at the beginning of each line, such as a table exported by a search engine; packed with gzip or not.
 * Throws an `Error` with line and column if it is XML that does not parse.
 */
export function readAddressList(bytes: Uint8Array): AddressList {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  const text = new TextDecoder().decode(isPacked ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes)
  return /^\s*</.test(text) ? readXml(text) : readLines(text)
}

/** Entities that a document defines itself are refused by the parser, so a small file cannot grow. */
function readXml(xml: string): AddressList {
  const addresses: string[] = []
  const lists: string[] = []
  const open: string[] = []
  let words = ''
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name)
    words = ''
    if (name === 'link' && open.at(-2) === 'entry' && attributes.href) addresses.push(attributes.href)
  })
  parser.on('text', (text) => {
    words += text
  })
  parser.on('cdata', (text) => {
    words += text
  })
  parser.on('closetag', ({ name }) => {
    open.pop()
    const found = words.trim()
    if (found === '') return
    if (name === 'loc' && open.at(-1) === 'sitemap') lists.push(found)
    else if ((name === 'loc' && open.at(-1) === 'url') || (name === 'link' && open.at(-1) === 'item'))
      addresses.push(found)
  })
  parser.write(xml).close()
  return { addresses, lists, skipped: [] }
}

function readLines(text: string): AddressList {
  const addresses: string[] = []
  const skipped: string[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, address] = /^\s*"?((?:https?:\/\/|\/)[^\s",;]*)/i.exec(line) ?? []
    if (address !== undefined) addresses.push(address)
    else if (line.trim() !== '' && !line.trim().startsWith('#')) skipped.push(`${index + 1}: ${line.trim()}`)
  }
  return { addresses, lists: [], skipped }
}
