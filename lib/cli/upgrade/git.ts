import { execFileSync } from 'node:child_process'

/** Runs git in a repository. */
export interface Git {
  /** Returns what it prints. Throws a `GitError` if it fails. */
  (args: readonly string[], input?: string): string
  /** Returns what it prints on one line, or `undefined` if it fails. */
  try(...args: string[]): string | undefined
}

export class GitError extends Error {
  override readonly name = 'GitError'
}

/** Returns git for the folder `cwd`. Variables of `env` are added to the environment. */
export function openGit(cwd: string, env: Readonly<Record<string, string>> = {}): Git {
  const run = (args: readonly string[], input?: string): string => {
    try {
      const options = {
        cwd,
        input: input ?? '',
        encoding: 'utf8',
        env: { ...process.env, ...env },
        maxBuffer: 2 ** 28,
      } as const
      return execFileSync('git', [...args], { ...options, stdio: ['pipe', 'pipe', 'pipe'] })
    } catch (error) {
      const { stderr = '', message } = error as { stderr?: string; message: string }
      throw new GitError(stderr.trim() || message)
    }
  }
  return Object.assign(run, {
    try(...args: string[]) {
      try {
        return run(args).trim()
      } catch {
        return undefined
      }
    },
  })
}

/** Files of a tree: path -> mode and hash. */
export type Tree = ReadonlyMap<string, string>

/** Returns the files of the engine in a commit or tree, that is all but `content/`. */
export function engineFiles(git: Git, tree: string): Tree {
  const lines = git(['ls-tree', '-r', '-z', '--full-tree', tree]).split('\0')
  const files = lines.flatMap((line): [string, string][] => {
    const [, entry, path] = /^(\d+ \w+ \w+)\t(.*)$/s.exec(line) ?? []
    return entry && path && !path.startsWith('content/') ? [[path, entry]] : []
  })
  return new Map(files)
}
