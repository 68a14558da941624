import { parseMoment } from '../dates'
import { site } from '../site'
import { absoluteUrl, securityTextPath } from '../urls'

/**
 * Returns the text that says how to report a weakness of the site (https://www.rfc-editor.org/rfc/rfc9116#section-2.5), or
 * `undefined` if the settings say nothing of it.
 */
export function renderSecurityText(): string | undefined {
  if (!site.security) return undefined
  const { contact, expires, encryption, acknowledgments, policy, hiring, languages = [site.language] } = site.security
  const fields = [
    ...[contact].flat().map((address) => ['Contact', address]),
    ['Expires', parseMoment(expires, site.timeZone)?.iso],
    ['Encryption', encryption],
    ['Acknowledgments', acknowledgments],
    ['Preferred-Languages', languages.join(', ')],
    ['Canonical', absoluteUrl(securityTextPath)],
    ['Policy', policy],
    ['Hiring', hiring],
  ]
  return fields.flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${value}\n`)).join('')
}
