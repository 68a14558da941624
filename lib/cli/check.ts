import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Content, createSourceReader } from '../content'
import { counted } from '../counted'
import { type Problem, renderByRule, renderGithub, renderJson, renderText } from '../problems'
import { textsOf } from './changes/commit'
import { finishChanges } from './changes/finish'
import { fixAll } from './changes/fix-all'
import { writeChanges } from './changes/write'
import { defineCommand, runAsProgram } from './command'
import type { CliContext } from './context'
import { createLiveCompiler } from './dev/live-compiler'
import { startRecheck } from './dev/recheck'
import { loadAllContent } from './load-content'
import { takeSettings } from './settings'

const HELP = `npm run check -- [paths] [--rule name] [--moving] [--format text|json|github] [--strict]
                 [--fix [--dry-run]] [--watch]

Reads every post, page and author file and reports all mistakes at once.

  paths        report only these files, or the files in these folders
  --rule       report only mistakes of this rule, such as broken-link
  --moving     for many mistakes: how often each was made, the most frequent rule first
  --format     text for people, json for programs, github for annotations in a workflow
  --strict     fail on warnings too
  --fix        make every fix that is certain, change nothing else, and report what remains
  --dry-run    with --fix: show what would be fixed, and write nothing
  --watch      check again after every save, until stopped
`

/**
 * `npm run check`: prints one complete report. Exit code 0 without errors, 1 with errors (with `--strict`, also with
 * warnings), 2 if the command line is wrong.
 */
export const runCheck = defineCommand({
  help: HELP,
  flags: {
    rule: { type: 'string' },
    moving: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
    strict: { type: 'boolean', default: false },
    fix: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
  },
  words: ['paths*'],
  async run(context, { format, 'dry-run': dryRun, ...flags }, paths) {
    const missing = paths.find((path) => !existsSync(resolve(context.cwd, path)))
    const options = { ...flags, format, dryRun, paths }
    const objection =
      objectionTo(options) ?? (missing !== undefined ? `there is no file or folder ${missing}` : undefined)
    if (objection !== undefined || !isFormat(format)) {
      context.printError(`${objection}\n`)
      return 2
    }
    return check(context, { ...options, format })
  },
})

/** Returns why flags cannot be combined, or why the value of one is invalid; `undefined` if all is well. */
function objectionTo({ format, moving, dryRun, fix, watch }: Omit<Options, 'format'> & { readonly format: string }) {
  if (!isFormat(format)) return `--format is "${format}": expected text, json or github`
  if (moving && format !== 'text') return `--moving reports as text, not as ${format}`
  if (dryRun && !fix) return '--dry-run works only with --fix: check alone writes nothing'
  if (watch && format !== 'text') return `--watch reports as text, not as ${format}`
  if (watch && fix) return '--watch only reports: run --fix separately'
  return undefined
}

async function check(context: CliContext, options: Options): Promise<number> {
  if (options.watch) return finishChanges(context) ?? (await watch(context, options))
  const settings = takeSettings(context)
  if (settings.length > 0) {
    context.print(renderProblems(options.format, settings, context))
    return 1
  }
  const stuck = finishChanges(context)
  if (stuck !== undefined) return stuck
  const { content, texts } = options.fix ? await fix(options, context) : { content: await loadAllContent(context) }
  if (!content) return 1
  const problems = content.problems.filter((found) => isWanted(found, options, context.cwd))
  context.print(render(options, problems, content, { ...context, texts }))
  return problems.some(({ severity }) => options.strict || severity === 'error') ? 1 : 0
}

/** Renders the report for people on the whole content folder. */
export function renderReport(content: Content, context: CliContext): string {
  return render({ format: 'text', paths: [] }, content.problems, content, context)
}

async function watch(context: CliContext, options: Options): Promise<number> {
  await startRecheck(context, {
    compiler: createLiveCompiler(context),
    render: (content) => {
      const problems = content.problems.filter((found) => isWanted(found, options, context.cwd))
      return render(options, problems, content, context)
    },
  })
  return 0
}

type Format = 'text' | 'json' | 'github'

interface Options {
  readonly paths: readonly string[]
  readonly rule?: string | undefined
  readonly moving: boolean
  readonly format: Format
  readonly strict: boolean
  readonly fix: boolean
  readonly dryRun: boolean
  readonly watch: boolean
}

const isFormat = (text: string): text is Format => ['text', 'json', 'github'].includes(text)

/** Fixes mistakes, prints what was fixed, and returns the resulting content; no content if a file cannot be written. */
async function fix(options: Options, context: CliContext) {
  const { format, dryRun } = options
  const isAsked = (found: Problem) => isWanted(found, options, context.cwd)
  const { content, changes, count } = await fixAll(context, isAsked, dryRun)
  // Programs read only the report from standard output.
  const print = format === 'text' ? context.print : context.printError
  if (count > 0) print(`${dryRun ? 'Would fix' : 'Fixed'} ${counted(count, 'mistake')}:\n\n`)
  const code = writeChanges({ ...context, print }, changes, dryRun)
  if (count > 0) print('\n')
  const texts = textsOf(changes)
  return code === 0 ? { content, texts } : {}
}

/** Returns true for a problem of the files and the rule that are asked for. */
function isWanted(found: Problem, { paths, rule }: Pick<Options, 'paths' | 'rule'>, cwd: string): boolean {
  if (rule !== undefined && found.rule !== rule) return false
  const path = resolve(cwd, found.file)
  return paths.length === 0 || paths.some((wanted) => `${path}/`.startsWith(`${resolve(cwd, wanted)}/`))
}

function render(
  { format, paths, rule, moving }: Pick<Options, 'format' | 'paths'> & Partial<Options>,
  problems: readonly Problem[],
  content: Content,
  context: CliContext & { readonly texts?: ReadonlyMap<string, string> | undefined },
): string {
  if (format === 'text' && problems.length === 0) {
    return `${paths.length > 0 ? paths.join(', ') : count(content)}: ${noMistakes(rule, content)}\n`
  }
  return moving ? renderByRule(problems) : renderProblems(format, problems, context)
}

/** Returns what to say if nothing is to be reported; of a rule that may be misspelt, also which rules would be. */
function noMistakes(rule: string | undefined, { problems }: Content): string {
  if (rule === undefined) return 'no mistakes'
  const rules = [...new Set(problems.map((found) => found.rule))].sort()
  return `no mistakes of ${rule}${rules.length > 0 ? `; there are some of ${rules.join(', ')}` : ''}`
}

function renderProblems(
  format: Format,
  problems: readonly Problem[],
  context: CliContext & { readonly texts?: ReadonlyMap<string, string> | undefined },
): string {
  if (format === 'json') return renderJson(problems)
  if (format === 'github') return renderGithub(problems)
  const readFile = createSourceReader(context.cwd)
  const read = (file: string) => context.texts?.get(resolve(context.cwd, file)) ?? readFile(file)
  return renderText(problems, read, context)
}

function count({ posts, pages, authors }: Content): string {
  return [counted(posts.length, 'post'), counted(pages.length, 'page'), counted(authors.length, 'author')].join(', ')
}

await runAsProgram(import.meta.url, runCheck)
