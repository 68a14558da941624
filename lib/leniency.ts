import type { OpenRule } from './problems'
import { site } from './site'

/** Returns true if the settings let texts be published in spite of the rule: `check.severities`. */
export function isLenient(rule: OpenRule): boolean {
  return (site.check.severities[rule] ?? 'error') !== 'error'
}
