import { counted } from '../../counted'
import { hostLimits, isPattern, readRedirectLines } from '../../hosts'
import type { Fault } from '../types'

/**
 * Returns what Cloudflare Pages would not read of `_headers`, and what to do about it. These are faults, because pages
 * without their policy do not work.
 */
export function checkHeaderLimits(text: string): Fault[] {
  const lines = text.split('\n').map((line) => line.trim())
  const rules = lines.filter((line) => line.startsWith('/')).length
  const long = lines.filter((line) => line.length > hostLimits.lineLength)
  return [
    ...(rules > hostLimits.headerRules
      ? [
          {
            file: '_headers',
            reason: `${rules} rules, hosts read ${hostLimits.headerRules}: fewer pages may keep the runtime`,
          },
        ]
      : []),
    ...long.map((line) => ({
      file: '_headers',
      reason: `a line of ${line.length} characters, hosts read ${hostLimits.lineLength}: ${line.slice(0, 40)}… lists ${
        line.split("'sha256-").length - 1
      } hashes: move scripts and styles that differ from page to page into files`,
    })),
  ]
}

/**
 * Returns notes on what Cloudflare Pages will not read of `_redirects`. No address of a text is lost, because each also has
 * a page.
 */
export function sayRedirectLimits(text: string): string[] {
  const lines = readRedirectLines(text)
  const more = lines.length - hostLimits.redirects
  const first = lines.findIndex(({ from }) => isPattern(from))
  const behind = first < 0 ? 0 : lines.slice(first).filter(({ isConditional }) => !isConditional).length
  const morePatterns = behind - hostLimits.patternRedirects
  const long = lines.filter((line) => line.text.length > hostLimits.redirectLength).length
  return [
    ...(more > 0 ? [`_redirects has ${counted(more, 'line')} more than Cloudflare Pages reads`] : []),
    ...(morePatterns > 0
      ? [
          `_redirects has ${counted(morePatterns, 'line')} more than Cloudflare Pages reads of patterns and what follows them`,
        ]
      : []),
    ...(long > 0 ? [`_redirects has ${counted(long, 'line')} longer than Cloudflare Pages reads`] : []),
  ]
}
