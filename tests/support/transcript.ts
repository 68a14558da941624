import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { runBuild } from '../../lib/cli/build'
import { runCheck } from '../../lib/cli/check'
import type { CliContext } from '../../lib/cli/context'
import { runImport } from '../../lib/cli/import'
import { runPost } from '../../lib/cli/post'
import { runSetup } from '../../lib/cli/setup'
import { contextIn, NOW, siteWith } from './site'

/** Output and effects of a command, as in the transcript of a terminal. */
export interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
  /** Files that are new or have changed: path -> text; `undefined` for one that was deleted. */
  readonly changed: Readonly<Record<string, string | undefined>>
}

export interface Terminal {
  readonly root: string
  /**
   * Runs `post publish a --dry-run`, or the arguments one by one. Its questions get `answers`, in order; then the input
   * ends.
   */
  run(command: string | readonly string[], answers?: readonly string[]): Promise<Run>
  /** Returns every file below the folder with its text, in order. */
  tree(): Record<string, string>
}

/** Opens a terminal in a small content folder; `now` is the time. */
export function terminalIn(files: Readonly<Record<string, string | Uint8Array>>, now = NOW): Terminal {
  const { root } = siteWith(files)
  const tree = () => readTree(root)
  return {
    root,
    tree,
    async run(command, answers) {
      const [name = '', ...args] = typeof command === 'string' ? command.split(' ') : command
      const before = tree()
      const left = [...(answers ?? [])]
      const { context, said } = contextIn(root, {
        now,
        ...(answers && {
          ask: async (question) => {
            said.out += question
            const answer = left.shift()
            said.out += answer === undefined ? '' : `${answer}\n`
            return answer
          },
        }),
      })
      const code = await (COMMANDS[name] ?? unknown(name))(context, args)
      return { code, ...said, changed: difference(before, tree()) }
    },
  }
}

const COMMANDS: Readonly<Record<string, (context: CliContext, args: readonly string[]) => Promise<number>>> = {
  post: runPost,
  new: (context, args) => runPost(context, ['new', ...args]),
  check: runCheck,
  build: runBuild,
  setup: runSetup,
  import: runImport,
}

function unknown(name: string): never {
  throw new Error(`there is no command ${name}`)
}

function readTree(root: string): Record<string, string> {
  if (!existsSync(root)) return {}
  const files = readdirSync(root, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(
    paths.map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  )
}

function difference(before: Record<string, string>, after: Record<string, string>): Run['changed'] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return Object.fromEntries(paths.filter((path) => before[path] !== after[path]).map((path) => [path, after[path]]))
}
