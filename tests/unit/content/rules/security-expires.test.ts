import { expect, test } from 'vitest'
import { siteFile } from '../../../support/settings'
import { siteWith } from '../../../support/site'

const security = (expires: string, more = {}) => ({ security: { contact: 'mailto:s@notes.example', expires, ...more } })

/** Returns what `check` reports on 15 June 2026. */
async function report(settings: object, files: Readonly<Record<string, string>> = {}) {
  const { out } = await siteWith({ 'site.ts': siteFile({ ...settings }), ...files }).check('--format', 'json')
  const { problems } = JSON.parse(out) as { problems: Record<string, string>[] }
  return problems.map(({ file, field, severity, message, hint }) =>
    [file, field, severity, message, hint].filter(Boolean).join(' | '),
  )
}

test('a security.txt is warned of in the month before it expires, and after', async () => {
  const hint = "see that it still holds, then write expires: '2027-06-14'"
  const at = 'site.ts | security.expires | warning | security.txt'
  expect(await report(security('2026-07-17'))).toEqual([])
  expect(await report(security('2026-07-16T12:00:00Z'))).toEqual([
    `${at} expires on 2026-07-16T12:00:00Z, in 31 days | ${hint}`,
  ])
  expect(await report(security('2026-06-16'))).toEqual([`${at} expires on 2026-06-16, in one day | ${hint}`])
  expect(await report(security('2026-06-15'))).toEqual([
    `${at} has expired on 2026-06-15: programs and people ignore it | ${hint}`,
  ])
  expect(await report({ ...security('2026-06-15'), check: { severities: { 'security-expires': 'off' } } })).toEqual([])
})

test('mistakes in it are reported at their place', async () => {
  expect(await report({ security: { contact: 'me', expires: 'soon', policies: '' } })).toEqual([
    expect.stringContaining('security.contact | error | expected an address such as mailto:security@example.org'),
    expect.stringContaining('security.expires | error | expected a day such as 2027-06-30, or an instant'),
    expect.stringContaining('security.policies | error | there is no such setting'),
  ])
  expect(await report({ security: { contact: 'tel:+49-341-1' } })).toEqual([
    expect.stringContaining("security.expires | error | the setting is required | expires: '2027-06-30'"),
  ])
})

test('with a file of one’s own too, one of the two has to go; alone, the file is fine', async () => {
  const files = {
    'public/.well-known/security.txt': 'Contact: mailto:me@notes.example\nExpires: 2027-01-01T00:00:00Z\n',
  }
  expect(await report(security('2027-01-01'), files)).toEqual([
    'public/.well-known/security.txt | error | the engine writes /.well-known/security.txt from security in site.ts | keep one of the two: remove the file or the setting',
  ])
  expect(await report({}, files)).toEqual([])
})
