import { existsSync, readFileSync } from 'node:fs'
import { distance } from 'fastest-levenshtein'
import { fixedRules, openRules, type Problem, problem } from '../problems'
import { placeAt } from './text'

/** Rule -> `error`, `warning` or `off`, as the settings say, right or wrong. */
type Written = Readonly<Record<string, string>>

/** Problems as the settings want them: rules of good taste may count more, less or nothing. */
export function applySeverities(problems: readonly Problem[], severities: Written): Problem[] {
  return problems.flatMap((found) => {
    const wanted = isOpen(found.rule) ? severities[found.rule] : undefined
    if (wanted === 'off') return []
    return [wanted === 'error' || wanted === 'warning' ? { ...found, severity: wanted } : found]
  })
}

/** What is wrong with `check.severities` in `content/site.ts`. */
export function checkSettings(severities: Written): Problem[] {
  return Object.entries(severities).flatMap(([rule, severity]) => {
    const report = (message: string, fix: string) => {
      const place = { file: SETTINGS, ...placeOf(rule), field: rule }
      return [problem({ ...place, rule: 'settings', severity: 'error', message, fix })]
    }
    if ((fixedRules as readonly string[]).includes(rule)) {
      return report(`the rule ${rule} cannot be changed: without it a build breaks or loses something`, 'remove it')
    }
    if (!isOpen(rule)) {
      const near = nearest(rule)
      const fix = near ? `'${near}': '${severity}'` : `write one of ${openRules.join(', ')}`
      return report(`there is no rule ${rule}${near ? `, did you mean ${near}?` : ''}`, fix)
    }
    if (severity === 'error' || severity === 'warning' || severity === 'off') return []
    return report(`expected error, warning or off, found "${severity}"`, `'${rule}': 'warning'`)
  })
}

const SETTINGS = 'content/site.ts'

const isOpen = (rule: string) => (openRules as readonly string[]).includes(rule)

function placeOf(rule: string): { line: number; column: number } | undefined {
  if (!existsSync(SETTINGS)) return undefined
  const text = readFileSync(SETTINGS, 'utf8')
  const index = text.search(new RegExp(`['"]?\\b${rule.replace(/[^\w-]/g, '.')}['"]?\\s*:`))
  return index === -1 ? undefined : placeAt(text, index)
}

function nearest(rule: string): string | undefined {
  const [best] = openRules
    .map((name) => ({ name, edits: distance(rule, name) }))
    .filter(({ name, edits }) => edits <= name.length / 3)
    .sort((a, b) => a.edits - b.edits)
  return best?.name
}
