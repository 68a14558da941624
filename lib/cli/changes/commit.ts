import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** One thing that changes on disk; paths are absolute. A summary stands for the lines in what is said of it. */
export type Change =
  | { readonly kind: 'write'; readonly path: string; readonly text: string; readonly summary?: string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string }

/** The texts that `changes` write, by absolute path. */
export function textsOf(changes: readonly Change[]): ReadonlyMap<string, string> {
  return new Map(changes.flatMap((change) => (change.kind === 'write' ? [[change.path, change.text]] : [])))
}

/** What is on disk is not what the changes were made for. Nothing has been overwritten; the message is for the author. */
export class ChangeConflict extends Error {
  override readonly name = 'ChangeConflict'
}

/**
 * Makes all changes, in order, or none. New texts are written beside the content first; then a journal says what is to
 * be done, and only then does the first file change. Whoever is killed before the journal has changed nothing; whoever is
 * killed after it is finished by `recoverChanges`. `home` is the content folder. Throws a `ChangeConflict` before
 * anything has changed when a file cannot be written.
 */
export function commitChanges(home: string, changes: readonly Change[]): void {
  if (changes.length === 0) return
  recoverChanges(home)
  for (const change of changes) refuseLocked(change)
  const stage = stageOf(home)
  mkdirSync(stage, { recursive: true })
  const moved = new Map(changes.flatMap((change) => (change.kind === 'move' ? [[change.to, change.from]] : [])))
  const steps = changes.map((change, index): Step => {
    if (change.kind === 'move') return change
    const path = existsSync(change.path) ? realpathSync(change.path) : change.path
    const before = originOf(path, moved)
    const staged = join(stage, String(index))
    writeFileSync(staged, change.text, { ...(before !== undefined && { mode: statSync(before).mode }) })
    return { kind: 'write', path, staged, before: before && hashOf(before), after: hashOf(staged) }
  })
  writeFileSync(join(stage, 'journal.part'), JSON.stringify(steps, null, 2), { flush: true })
  renameSync(join(stage, 'journal.part'), journalOf(home))
  carryOut(home, steps)
}

/**
 * Finishes what a killed command began, or sweeps up what it had only prepared. Returns whether there was something to
 * finish. Throws a `ChangeConflict` when a file has been edited since.
 */
export function recoverChanges(home: string): boolean {
  if (!existsSync(journalOf(home))) {
    rmSync(stageOf(home), { recursive: true, force: true })
    return false
  }
  carryOut(home, JSON.parse(readFileSync(journalOf(home), 'utf8')) as Step[])
  return true
}

type Step =
  | Extract<Change, { kind: 'move' }>
  | {
      readonly kind: 'write'
      readonly path: string
      readonly staged: string
      /** Hash of the file that is replaced; absent when there is none. */
      readonly before?: string | undefined
      readonly after: string
    }

/** Each step looks first whether it was made already, so that it does not matter where the last one stopped. */
function carryOut(home: string, steps: readonly Step[]): void {
  for (const step of steps) {
    if (step.kind === 'move') move(step)
    else write(step, home)
  }
  // First the journal: without it, the rest is only to be swept up.
  rmSync(journalOf(home))
  rmSync(stageOf(home), { recursive: true, force: true })
}

function move({ from, to }: Extract<Step, { kind: 'move' }>): void {
  if (!existsSync(from)) return
  if (existsSync(to)) throw new ChangeConflict(`${from} cannot become ${to}: that exists`)
  renameSync(from, to)
}

function write({ path, staged, before, after }: Extract<Step, { kind: 'write' }>, home: string): void {
  if (!existsSync(staged)) return
  const found = existsSync(path) ? hashOf(path) : undefined
  if (found !== before && found !== after) {
    const ways = `its new text lies in ${staged}: bring the two together and delete ${stageOf(home)}`
    throw new ChangeConflict(`${path} has been edited since a command was cut off; ${ways}`)
  }
  mkdirSync(dirname(path), { recursive: true })
  renameSync(staged, path)
}

/** The file that a text replaces: it may still lie where a move will take it away. */
function originOf(path: string, moved: ReadonlyMap<string, string>): string | undefined {
  for (const [to, from] of moved) {
    if (path === to || path.startsWith(`${to}/`)) return from + path.slice(to.length)
  }
  return existsSync(path) ? path : undefined
}

function refuseLocked(change: Change): void {
  const folder = nearestFolder(dirname(change.kind === 'move' ? change.from : change.path))
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    throw new ChangeConflict(`${folder} cannot be written to: check its permissions`)
  }
}

function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder))
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** Hidden, so that nothing takes it for content, and in the content folder, so that a rename is one step. */
const stageOf = (home: string) => join(home, '.changes')
const journalOf = (home: string) => join(stageOf(home), 'journal.json')
