import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { listFiles } from '../../lib/list-files'

export interface Repository {
  readonly folder: string
  git(...args: string[]): string
  /** Writes files, or removes those that are `undefined`, and commits everything. */
  commit(files: Readonly<Record<string, string | undefined>>): void
  /** Returns the paths of all files with their texts, but for what Git and builds keep. */
  tree(): Record<string, string>
}

/** Creates a repository with one commit. */
export function repositoryWith(files: Readonly<Record<string, string>>): Repository {
  const repository = repositoryIn(
    mkdtempSync(join(tmpdir(), 'repository-')),
    'init',
    '--quiet',
    '--initial-branch=main',
  )
  repository.commit(files)
  return repository
}

/** Returns a clone. */
export function cloneOf({ folder }: Repository, place = mkdtempSync(join(tmpdir(), 'clone-'))): Repository {
  return repositoryIn(place, 'clone', '--quiet', folder, '.')
}

/** Makes a repository of a folder with a first command of git, such as `init`. */
export function repositoryIn(folder: string, ...begin: string[]): Repository {
  mkdirSync(folder, { recursive: true })
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim()
  git(...begin)
  git('config', 'user.name', 'Ada')
  git('config', 'user.email', 'ada@example.org')
  return {
    folder,
    git,
    commit(files) {
      for (const [name, text] of Object.entries(files)) {
        const path = join(folder, name)
        if (text === undefined) rmSync(path)
        else {
          mkdirSync(dirname(path), { recursive: true })
          writeFileSync(path, text)
        }
      }
      git('add', '--all')
      git('commit', '--quiet', '--message', 'Change')
    },
    tree() {
      const names = listFiles(folder).filter((name) => !/^(?:\.git|\.next|node_modules)\//.test(name))
      return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
    },
  }
}
