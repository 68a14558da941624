import { sortProblems } from './problem'
import type { Problem } from './types'

/** Renders the report for programs as JSON: counts and all problems, sorted. */
export function renderJson(problems: readonly Problem[]): string {
  const count = (wanted: Problem['severity']) => problems.filter(({ severity }) => severity === wanted).length
  const report = { errors: count('error'), warnings: count('warning'), problems: sortProblems(problems) }
  return `${JSON.stringify(report, null, 2)}\n`
}

/**
 * Renders one workflow command per problem, which GitHub shows next to the line in a pull request.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function renderGithub(problems: readonly Problem[]): string {
  return sortProblems(problems)
    .map(({ severity, file, line, column, field, rule, message, hint }) => {
      const properties = { file, line, col: column, title: field ?? rule }
      const written = Object.entries(properties)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
      return `::${severity} ${written.join(',')}::${escapeMessage(hint === undefined ? message : `${message}\nfix: ${hint}`)}\n`
    })
    .join('')
}

const escapeMessage = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')

const escapeProperty = (text: string) => escapeMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
