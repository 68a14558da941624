import { type HeaderBlock, type HeaderLine, hostLimits, patternSource } from '../../hosts'
import { type Problem, problem } from '../../problems'
import { href } from '../../urls'
import type { Entries } from '../entries/entries'
import { buildAddresses } from './addresses'

/**
 * The owner's `public/_headers` stands behind the table of the engine and overrides it, but for the policy of pages: that
 * lists what stands in them, which nobody can write by hand.
 */
export function checkPublicHeaders(entries: Entries): Problem[] {
  const { headers } = entries.publicFolder
  const live = [...buildAddresses(entries).keys(), '/404.html'].map(href)
  return headers.flatMap((block, index) => {
    const report = (line: number, found: Found | undefined) => {
      const place = { file: 'public/_headers', line, column: 1 }
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
    return { message: `${path} has more than one *, hosts read one`, hint: 'write two rules' }
  if (index === MOST_RULES)
    return {
      message: `hosts read ${hostLimits.headerRules} rules, of which the engine keeps some for itself, and this is number ${index + 1}`,
      hint: 'say more with fewer rules',
    }
  return undefined
}

/** The engine's table has about thirty, and each page that keeps the runtime one more. */
const MOST_RULES = 50

function checkHeader({ text, header }: HeaderLine, path: string, live: readonly string[]): Found | undefined {
  if (text.startsWith('!'))
    return {
      message: `"${text}" takes a header off, which only some hosts understand`,
      hint: 'write the header with the value that you want',
    }
  if (!header || header.value === '')
    return { message: `expected a header, found "${text}"`, hint: 'X-Robots-Tag: noindex' }
  if (text.length > hostLimits.lineLength)
    return { message: `a line of ${text.length} characters, hosts read ${hostLimits.lineLength}`, hint: 'shorten it' }
  if (!/^content-security-policy$/i.test(header.name)) return undefined
  const pattern = new RegExp(patternSource(path.replace(/^https?:\/\/[^/]*/, '')))
  const page = live.find((address) => pattern.test(address))
  if (page === undefined) return undefined
  return {
    message: `${path} is also for ${page}, whose policy the build writes`,
    hint: 'name only files of public/ here; what all pages may load is said in lib/export/hosting/policy/csp.ts',
  }
}
