import { type HeaderBlock, type HeaderLine, hostLimits, patternSource } from '../../hosts'
import { type Problem, problem } from '../../problems'
import { href } from '../../urls'
import type { Entries } from '../entries/entries'
import { buildAddresses } from './addresses'

/**
 * Checks `content/public/_headers`. It comes after the engine's table and overrides it, except for the content security policy
 * of pages: that lists hashes of what is in them, which nobody can write by hand.
 */
export function checkPublicHeaders(entries: Entries): Problem[] {
  const { headers } = entries.publicFolder
  if (headers.length === 0) return []
  const live = [...buildAddresses(entries).keys(), '/404.html'].map(href)
  return headers.flatMap((block, index) => {
    const report = (line: number, found: Found | undefined) => {
      const place = { file: `${entries.publicFolder.name}/_headers`, line, column: 1 }
      return found ? [problem({ ...place, rule: 'public-headers', severity: 'error', ...found })] : []
    }
    const first = checkBlock(block, index)
    if (first) return report(block.line, first)
    return block.lines.flatMap((line) => report(line.line, checkHeader(line, block.path, live)))
  })
}

type Found = { readonly message: string; readonly hint: string }

function checkBlock({ path, lines }: HeaderBlock, index: number): Found | undefined {
  if (path === '')
    return {
      message: `expected a path first, found "${lines[0]?.text}"`,
      hint: '/files/* above the headers of these files',
    }
  if (path.split('*').length > 2)
    return { message: `${path} has more than one *, but hosts allow only one`, hint: 'write two rules' }
  if (index === MOST_RULES)
    return {
      message: `hosts read ${hostLimits.headerRules} rules, the engine needs some of them, and this is number ${index + 1}`,
      hint: 'combine some of the rules',
    }
  return undefined
}

/** The engine's own table has about thirty rules, and one more for each page that keeps the runtime. */
const MOST_RULES = 50

function checkHeader({ text, header }: HeaderLine, path: string, live: readonly string[]): Found | undefined {
  if (text.startsWith('!'))
    return {
      message: `"${text}" removes a header, which only some hosts support`,
      hint: 'write the header with the value you want',
    }
  if (!header || header.value === '')
    return { message: `expected a header, found "${text}"`, hint: 'X-Robots-Tag: noindex' }
  if (text.length > hostLimits.lineLength)
    return {
      message: `the line has ${text.length} characters, but hosts read only ${hostLimits.lineLength}`,
      hint: 'shorten it',
    }
  if (!/^content-security-policy$/i.test(header.name)) return undefined
  const pattern = new RegExp(patternSource(path.replace(/^https?:\/\/[^/]*/, '')))
  const page = live.find((address) => pattern.test(address))
  if (page === undefined) return undefined
  return {
    message: `${path} also matches ${page}, whose policy the build writes`,
    hint: 'match only files from content/public/ here; lib/export/hosting/policy/csp.ts says what pages may load',
  }
}
