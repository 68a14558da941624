import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { type Content, contentRoot, createSourceReader, loadContent } from '../content'
import { clock } from '../dates'
import type { Compile } from '../mdx'
import { type Compiler, createCompiler } from '../mdx/pool'
import { counted, type Problem, renderGithub, renderJson, renderText } from '../problems'
import { site } from '../site'
import { type CliContext, createCliContext } from './context'
import { finishChanges } from './unfinished'

const HELP = `npm run check -- [paths] [--format text|json|github] [--strict]

Reads every post, page and author file and reports all mistakes at once.

  paths        report only files in these folders, or these files
  --format     text for people, json for programs, github for annotations in a workflow
  --strict     warnings fail too
`

/**
 * `npm run check`: prints one complete report. 0 without mistakes, 1 with mistakes (with `--strict`: or warnings),
 * 2 when the command itself is wrong.
 */
export async function runCheck(context: CliContext, args: readonly string[]): Promise<number> {
  const options = parseOptions(args)
  if (typeof options === 'string') {
    context.printError(`${options}\n\n${HELP}`)
    return 2
  }
  if (options.help) {
    context.print(HELP)
    return 0
  }
  const missing = options.paths.find((path) => !existsSync(resolve(context.cwd, path)))
  if (missing !== undefined) {
    context.printError(`there is no ${missing}\n`)
    return 2
  }
  const stuck = finishChanges(context)
  if (stuck !== undefined) return stuck
  const content = await load(context)
  const problems = content.problems.filter(({ file }) => isWanted(file, options.paths, context.cwd))
  context.print(render(options, problems, content, context))
  return problems.some(({ severity }) => options.strict || severity === 'error') ? 1 : 0
}

type Format = 'text' | 'json' | 'github'

interface Options {
  readonly paths: readonly string[]
  readonly format: Format
  readonly strict: boolean
  readonly help: boolean
}

/** The options, or what is wrong with them. */
function parseOptions(args: readonly string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        strict: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const { format, strict, help } = values
    if (!isFormat(format)) return `--format is "${format}": expected text, json or github`
    return { paths: positionals, format, strict, help }
  } catch (error) {
    return error instanceof Error ? error.message.replace(/\. To specify.*$/s, '') : String(error)
  }
}

const isFormat = (text: string): text is Format => ['text', 'json', 'github'].includes(text)

/** Starts worker threads only when there is something to compile. */
async function load({ cwd, env, now }: CliContext): Promise<Content> {
  let compiler: Compiler | undefined
  const compile: Compile = (source, targets) => {
    compiler ??= createCompiler({ workers: availableParallelism() })
    return compiler.compile(source, targets)
  }
  try {
    return await loadContent({ root: contentRoot(env, cwd), now, drafts: true, compile, cwd })
  } finally {
    await compiler?.close()
  }
}

function isWanted(file: string, paths: readonly string[], cwd: string): boolean {
  const path = resolve(cwd, file)
  return paths.length === 0 || paths.some((wanted) => `${path}/`.startsWith(`${resolve(cwd, wanted)}/`))
}

function render(
  { format, paths }: Options,
  problems: readonly Problem[],
  content: Content,
  context: CliContext,
): string {
  if (format === 'json') return renderJson(problems)
  if (format === 'github') return renderGithub(problems)
  if (problems.length === 0) return `${paths.length > 0 ? paths.join(', ') : count(content)}: no mistakes\n`
  return renderText(problems, createSourceReader(context.cwd), context)
}

function count({ posts, pages, authors }: Content): string {
  return [counted(posts.length, 'post'), counted(pages.length, 'page'), counted(authors.length, 'author')].join(', ')
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const context = createCliContext(clock(site.timeZone))
  process.exitCode = await runCheck(context, process.argv.slice(2))
}
