import {
  fingerprint,
  type Holdings,
  isNamed,
  MANIFEST,
  renderManifest,
  UNKNOWN,
  unnamed,
  withoutMark,
} from './manifest'
import { type Phase, STAGES, type Stage } from './plan'
import { describePhase } from './report'
import type { DeployFile, Target } from './types'

export interface Work {
  readonly phases: readonly Phase[]
  readonly held: Holdings
  readonly folder: string
  readonly target: Target
  /** The release, by file name. */
  readonly files: ReadonlyMap<string, DeployFile>
  readonly print: (line: string) => void
}

/**
 * Carries out a plan. What the manifest says is true at every moment, so that the next deploy can go on wherever this one
 * breaks off: it is written before each stage, where it marks what is about to be touched, and at the end.
 */
export async function carryOut({ phases, held, folder, target, files, print }: Work): Promise<void> {
  const state = new Map(held)
  const record = () => target.write(MANIFEST, renderManifest(state))

  async function run({ action, stage, files: names }: Phase): Promise<void> {
    for (const batch of batchesOf(names)) {
      if (action === 'put') {
        const mark = stage === 'before' ? unnamed : withoutMark
        const list = batch.flatMap((name) => files.get(name) ?? [])
        await target.put(folder, list, (file) => state.set(file.name, mark(fingerprint(file))))
      } else {
        await target.remove(batch)
        for (const name of batch) state.delete(name)
      }
      if (batch.length === BATCH) await record()
    }
  }

  for (const stage of STAGES) {
    const ofStage = phases.filter((phase) => phase.stage === stage)
    const marks = marksOf(stage, ofStage, state, files)
    for (const [name, mark] of marks) state.set(name, mark)
    if (marks.length > 0) await record()
    try {
      for (const phase of ofStage) {
        await run(phase)
        print(`✔ ${describePhase(phase, files)}`)
      }
    } catch (error) {
      // Spares the next deploy what is done. If this fails as well, it only has more to do.
      await record().catch(() => undefined)
      throw error
    }
  }
  await record()
}

/** Returns the states that change when a stage begins. */
function marksOf(stage: Stage, phases: readonly Phase[], state: Holdings, files: Work['files']): [string, string][] {
  const touched = phases.flatMap(({ files }) => files)
  if (stage !== 'while') return touched.map((name) => [name, unnamed(UNKNOWN)])
  // All files of the release are there, and pages name them from now on.
  const named = [...state].filter(([name, known]) => !isNamed(known) && files.has(name))
  return [
    ...named.map(([name, known]): [string, string] => [name, withoutMark(known)]),
    ...touched.map((name): [string, string] => [name, UNKNOWN]),
  ]
}

/** A deploy that is killed puts at most so many files again. */
const BATCH = 5000

function batchesOf(names: readonly string[]): string[][] {
  const count = Math.ceil(names.length / BATCH)
  return Array.from({ length: count }, (_, index) => names.slice(index * BATCH, (index + 1) * BATCH))
}
