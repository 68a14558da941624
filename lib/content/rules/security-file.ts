import { type Problem, problem } from '../../problems'
import { site } from '../../site'
import type { Entries } from '../entries/entries'

/**
 * Checks `content/public/.well-known/security.txt`, which says whom to tell of a hole in the site's security: programs and
 * people do without it if it names nobody, or is past its day. https://www.rfc-editor.org/rfc/rfc9116
 */
export function checkSecurityFile({ publicFolder, today }: Entries): Problem[] {
  const { securityTxt } = publicFolder
  if (securityTxt === '') return []
  const fields = readFields(securityTxt)
  const file = `${publicFolder.name}/.well-known/security.txt`
  const report = (message: string, hint: string, line = 1) =>
    problem({ file, line, column: 1, rule: 'security-txt', severity: 'warning', message, hint })

  const contacts = fields.filter(({ name }) => name === 'contact')
  const expires = fields.filter(({ name }) => name === 'expires')
  const contact = `Contact: ${site.contact ?? 'mailto:security@example.org'}`
  const nextYear = `Expires: ${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('02-29', '02-28')}T00:00:00Z`
  const [expiry, another] = expires
  return [
    ...(contacts.length === 0 ? [report('it names no contact', contact)] : []),
    ...contacts
      .filter(({ value }) => !/^(mailto|https|tel):./i.test(value))
      .map(({ value, line }) => {
        const hint = /^[^\s@:]+@[^\s@]+$/.test(value) ? `Contact: mailto:${value}` : contact
        return report(`expected an address that begins with mailto:, https: or tel:, found "${value}"`, hint, line)
      }),
    ...(expiry === undefined ? [report('it does not say until when it holds', nextYear)] : []),
    ...(expiry && !MOMENT.test(expiry.value)
      ? [report(`expected a date and time, found "${expiry.value}"`, nextYear, expiry.line)]
      : []),
    ...(expiry && MOMENT.test(expiry.value) && expiry.value.slice(0, 10) < today
      ? [report(`it expired on ${expiry.value.slice(0, 10)}`, nextYear, expiry.line)]
      : []),
    ...(another ? [report('it says twice until when it holds', 'remove this line', another.line)] : []),
  ]
}

const MOMENT = /^\d{4}-\d\d-\d\dt\d\d:\d\d:\d\d(\.\d+)?(z|[+-]\d\d:\d\d)$/i

function readFields(text: string) {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const [, name, value] = /^([A-Za-z-]+):\s*(.*?)\s*$/.exec(line) ?? []
    return name && value !== undefined ? [{ name: name.toLowerCase(), value, line: index + 1 }] : []
  })
}
