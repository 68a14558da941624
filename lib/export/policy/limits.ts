import type { Fault } from '../types'
import { hostLimits } from './host-files'

/** What Cloudflare Pages would not read of the two files, with what to do about it. */
export function checkLimits(files: { readonly _headers: string; readonly _redirects: string }): Fault[] {
  const headers = files._headers.split('\n')
  const redirects = files._redirects.split('\n').filter((line) => line !== '')
  const rules = headers.filter((line) => line.startsWith('/')).length
  const long = headers.map((line) => line.trim()).filter((line) => line.length > hostLimits.lineLength)
  const far = redirects.filter((line) => line.length > hostLimits.redirectLength)
  return [
    ...over(rules, hostLimits.headerRules, '_headers', 'rules', 'fewer pages may keep the runtime'),
    ...over(redirects.length, hostLimits.redirects, '_redirects', 'redirects', 'remove aliases that nobody follows'),
    ...far.map((line) => ({
      file: '_redirects',
      reason: `a line of ${line.length} characters: ${line.slice(0, 80)}…`,
    })),
    ...long.map((line) => ({
      file: '_headers',
      reason: `a line of ${line.length} characters, hosts read ${hostLimits.lineLength}: ${line.slice(0, 40)}… lists ${
        line.split("'sha256-").length - 1
      } hashes: move scripts and styles that differ from page to page into files`,
    })),
  ]
}

function over(count: number, most: number, file: string, what: string, fix: string): Fault[] {
  return count > most ? [{ file, reason: `${count} ${what}, hosts read ${most}: ${fix}` }] : []
}
