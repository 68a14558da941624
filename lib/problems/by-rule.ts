import { counted } from '../counted'
import { groupBy } from '../group-by'
import { isOpen } from './rules'
import { brief, placeOf, summarise } from './text'
import type { Problem } from './types'

/** Different messages of one rule that are shown. */
const SHOWN = 5

/**
 * Renders the report of a publication that moves in, which may have a thousand lines: one paragraph for each rule, those
 * with the most problems first. Each says how many problems there are, how many of them `--fix` mends, and its most
 * frequent messages with their number and the first place.
 */
export function renderByRule(problems: readonly Problem[]): string {
  if (problems.length === 0) return ''
  const rules = groupBy(problems, ({ rule }) => rule)
  const blocks = [...rules].sort(mostFirst).map(([rule, found]) => renderRule(rule, found))
  return `${[...blocks, summarise(problems)].join('\n\n')}\n`
}

function renderRule(rule: string, problems: readonly Problem[]): string {
  const fixable = problems.filter(({ fix }) => fix !== undefined).length
  const facts = [
    `${rule}: ${summarise(problems)}`,
    ...(fixable > 0 ? [`--fix mends ${fixable === problems.length ? 'all' : fixable} of them`] : []),
    ...(isOpen(rule) ? ['check.severities may say how much it counts'] : []),
  ]
  const messages = [...groupBy(problems, ({ field, message }) => [field, message].filter(Boolean).join('  '))]
  const shown = messages.sort(mostFirst).slice(0, SHOWN)
  const rest = problems.length - shown.flatMap(([, found]) => found).length
  return [
    facts.join('; '),
    ...shown.map(renderMessage),
    ...(rest > 0 ? [`        and ${counted(rest, 'other')}`] : []),
  ].join('\n')
}

function renderMessage([message, [first, ...more]]: Group): string {
  return `${String(more.length + 1).padStart(6)}  ${first ? placeOf(first) : ''}  ${brief(message)}`
}

const mostFirst = ([a, ones]: Group, [b, others]: Group) => others.length - ones.length || (a < b ? -1 : 1)

type Group = readonly [name: string, problems: readonly Problem[]]
