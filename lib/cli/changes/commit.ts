import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { hashOfBytes } from '../../hash'

/** One change on disk, with absolute paths. A summary is reported instead of the changed lines. */
export type Change =
  | { readonly kind: 'write'; readonly path: string; readonly text: string; readonly summary?: string }
  /** Puts bytes there that `stageBytes` has written. */
  | { readonly kind: 'put'; readonly path: string; readonly staged: string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }

/** Returns the texts that `changes` write, by absolute path. */
export function textsOf(changes: readonly Change[]): ReadonlyMap<string, string> {
  return new Map(changes.flatMap((change) => (change.kind === 'write' ? [[change.path, change.text]] : [])))
}

/**
 * Thrown if the files on disk are not those that the changes were made for. Nothing has been overwritten; the message
 * is for the author.
 */
export class ChangeConflict extends Error {
  override readonly name = 'ChangeConflict'
}

/**
 * Makes all changes, in order, or none. First the new texts are written next to the content, then a journal that lists
 * the steps, and only then does the first file change. If the process is killed before the journal is written, nothing
 * has changed; if it is killed later, `recoverChanges` finishes the work. `home` is the content folder. Throws a
 * `ChangeConflict`, before anything has changed, if a file cannot be written.
 */
export function commitChanges(home: string, changes: readonly Change[]): void {
  if (changes.length === 0) return
  // What is staged stays, since the changes may put it in place.
  if (existsSync(journalOf(home))) recoverChanges(home)
  for (const change of changes) refuseLocked(change)
  const stage = stageOf(home)
  mkdirSync(stage, { recursive: true })
  const moved = new Map(changes.flatMap((change) => (change.kind === 'move' ? [[change.to, change.from]] : [])))
  const steps = changes.map((change, index): Step => {
    if (change.kind === 'move') return change
    if (change.kind === 'remove') return { ...change, before: hashOf(change.path) }
    const path = existsSync(change.path) ? realpathSync(change.path) : change.path
    const before = originOf(path, moved)
    const staged = change.kind === 'put' ? change.staged : join(stage, String(index))
    if (change.kind === 'write') {
      writeFileSync(staged, change.text, { ...(before !== undefined && { mode: statSync(before).mode }) })
    }
    return { kind: 'write', path, staged, before: before && hashOf(before), after: hashOf(staged) }
  })
  writeFileSync(join(stage, 'journal.part'), JSON.stringify(steps, null, 2), { flush: true })
  renameSync(join(stage, 'journal.part'), journalOf(home))
  carryOut(home, steps)
}

/** Writes bytes where nothing takes them for content, for a change that puts them in place. Returns the path. */
export function stageBytes(home: string, name: string, bytes: Uint8Array): string {
  mkdirSync(stageOf(home), { recursive: true })
  const path = join(stageOf(home), name)
  writeFileSync(path, bytes)
  return path
}

/**
 * Finishes what a killed command began, or removes what it had only prepared. Returns true if there was something to
 * finish. Throws a `ChangeConflict` if a file has been edited since.
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
  | { readonly kind: 'remove'; readonly path: string; readonly before: string }
  | {
      readonly kind: 'write'
      readonly path: string
      readonly staged: string
      /** Hash of the file that is replaced; absent if there is none. */
      readonly before?: string | undefined
      readonly after: string
    }

/**
 * Runs the steps. Each one first checks whether it was done already, so it does not matter where the last run stopped.
 */
function carryOut(home: string, steps: readonly Step[]): void {
  for (const step of steps) {
    if (step.kind === 'move') move(step)
    else if (step.kind === 'remove') remove(step)
    else write(step, home)
  }
  // The journal first: without it, the rest is only left over.
  rmSync(journalOf(home))
  rmSync(stageOf(home), { recursive: true, force: true })
}

function move({ from, to }: Extract<Step, { kind: 'move' }>): void {
  if (!existsSync(from)) return
  if (existsSync(to)) throw new ChangeConflict(`cannot move ${from} to ${to}: there is already something there`)
  renameSync(from, to)
}

/** Removes a file, and its folder if nothing else is in it. */
function remove({ path, before }: Extract<Step, { kind: 'remove' }>): void {
  if (existsSync(path)) {
    if (hashOf(path) !== before) throw new ChangeConflict(`${path} has been edited since a command was interrupted`)
    rmSync(path)
  }
  const folder = dirname(path)
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder)
}

function write({ path, staged, before, after }: Extract<Step, { kind: 'write' }>, home: string): void {
  if (!existsSync(staged)) return
  const found = existsSync(path) ? hashOf(path) : undefined
  if (found !== before && found !== after) {
    const ways = `its new text is in ${staged}: merge the two and delete ${stageOf(home)}`
    throw new ChangeConflict(`${path} has been edited since a command was interrupted; ${ways}`)
  }
  mkdirSync(dirname(path), { recursive: true })
  renameSync(staged, path)
}

/** Returns the file that a text replaces. It may still be at the place that a move takes it from. */
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

const hashOf = (path: string) => hashOfBytes(readFileSync(path))

/** Hidden, so that nothing takes it for content, and inside the content folder, so that a rename is atomic. */
const stageOf = (home: string) => join(home, '.changes')
const journalOf = (home: string) => join(stageOf(home), 'journal.json')
