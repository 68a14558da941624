import { fixedRules, isOpen, nearest, openRules, show } from '../problems'

/** Returns what is wrong with an entry of `check.severities` and what to write, or `undefined` if it is valid. */
export function checkSeverity(
  rule: string,
  severity: unknown,
): { readonly message: string; readonly hint: string } | undefined {
  if ((fixedRules as readonly string[]).includes(rule)) {
    const message = `the rule ${rule} cannot be changed: without it a build breaks or loses something`
    return { message, hint: 'remove it' }
  }
  if (!isOpen(rule)) {
    const near = nearest(rule, openRules)
    const message = `there is no rule ${rule}${near ? `, did you mean ${near}?` : ''}`
    return { message, hint: near ? `'${near}': '${String(severity)}'` : `write one of ${openRules.join(', ')}` }
  }
  if (severity === 'error' || severity === 'warning' || severity === 'off') return undefined
  return { message: `expected error, warning or off, found ${show(severity)}`, hint: `'${rule}': 'warning'` }
}
