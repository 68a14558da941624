import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildJsonSchema } from '../../content'
import { defineCommand, runAsProgram } from '../command'

const HELP = `npm run schema

Writes .vscode/front-matter.schema.json, by which editors complete and check front matter: from the fields that the
check knows, and what docs/authoring.md says of them.
`

const FILE = join('.vscode', 'front-matter.schema.json')

/** `npm run schema`. Exit code 0 with the file written, 2 if the command line is wrong. */
export const runSchema = defineCommand({
  help: HELP,
  flags: {},
  run(context) {
    writeFileSync(
      join(context.cwd, FILE),
      renderSchema(readFileSync(join(context.cwd, 'docs', 'authoring.md'), 'utf8')),
    )
    context.print(`${FILE}\n`)
    return 0
  },
})

/** Renders the schema, with the explanations from the author's guide. */
export function renderSchema(guide: string): string {
  return `${JSON.stringify(
    buildJsonSchema((heading) => explain(guide, heading)),
    null,
    2,
  )}\n`
}

/** Returns the keys in the table under a heading of the guide, each with the text of its row. A `|` ends a cell. */
function explain(guide: string, heading: string): Record<string, string> {
  const [, section = ''] = guide.split(`\n## ${heading}\n`)
  const [own = ''] = section.split(/\n## /)
  const rows = own.split('\n').filter((line) => /^\| `\w+`/.test(line))
  return Object.fromEntries(rows.flatMap(explainRow))
}

function explainRow(row: string): [string, string][] {
  const [keys = '', ...cells] = row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
  const [said = [], without] = cells.length === 3 ? [cells.slice(0, 2), cells[2]] : [cells]
  const rest = without && `Without it: ${without}.`
  const text = [...said.filter(Boolean).map((cell) => `${capital(cell)}.`), ...(rest ? [rest] : [])].join(' ')
  return [...keys.matchAll(/`(\w+)`/g)].map(([, key = '']) => [key, text.replaceAll('`', '')])
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

await runAsProgram(import.meta.url, runSchema)
