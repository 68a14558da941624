import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Git, openGit } from './git'

/** A newer engine in the object database of the repository. */
export interface Source {
  readonly tree: string
  /** Absent for a folder without a history. */
  readonly commit?: string
}

/**
 * Finds what an owner calls the newer engine: a folder, or a tag, branch or commit of a remote repository (`from`, or
 * the remotes `upstream` and `origin`), or of her own. Returns `undefined` if there is nothing of that name.
 */
export function findSource(git: Git, cwd: string, name: string, from: string | undefined): Source | undefined {
  const folder = resolve(cwd, name)
  if (from === undefined && existsSync(folder) && statSync(folder).isDirectory()) {
    return existsSync(join(folder, '.git')) ? fetch(git, folder, 'HEAD') : addFolder(git, cwd, folder)
  }
  const remotes =
    from === undefined ? ['upstream', 'origin'].filter((remote) => git.try('remote', 'get-url', remote)) : [from]
  for (const remote of remotes) {
    const found = fetch(git, remote, name)
    if (found) return found
  }
  return from === undefined ? sourceAt(git, name) : undefined
}

function fetch(git: Git, remote: string, name: string): Source | undefined {
  return git.try('fetch', '--quiet', '--no-tags', remote, name) === undefined ? undefined : sourceAt(git, 'FETCH_HEAD')
}

function sourceAt(git: Git, name: string): Source | undefined {
  const commit = git.try('rev-parse', '--verify', '--quiet', `${name}^{commit}`)
  return commit ? { commit, tree: git(['rev-parse', `${commit}^{tree}`]).trim() } : undefined
}

/** Adds the files of a folder to the object database, through an index of its own. */
function addFolder(git: Git, cwd: string, folder: string): Source {
  const place = mkdtempSync(join(tmpdir(), 'fulcrum-upgrade-'))
  const gitDir = resolve(cwd, git(['rev-parse', '--git-dir']).trim())
  try {
    const other = openGit(folder, { GIT_DIR: gitDir, GIT_WORK_TREE: folder, GIT_INDEX_FILE: join(place, 'index') })
    other(['add', '--all', '.'])
    return { tree: other(['write-tree']).trim() }
  } finally {
    rmSync(place, { recursive: true })
  }
}
