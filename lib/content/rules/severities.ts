import { isOpen, type Problem } from '../../problems'

/** Rule -> `error`, `warning` or `off`. */
type Severities = Readonly<Record<string, string>>

/** Applies the severities from the settings to the problems of rules that may be weighed. */
export function applySeverities(problems: readonly Problem[], severities: Severities): Problem[] {
  return problems.flatMap((found) => {
    const wanted = isOpen(found.rule) ? severities[found.rule] : undefined
    if (wanted === 'off') return []
    return [wanted === 'error' || wanted === 'warning' ? { ...found, severity: wanted } : found]
  })
}
