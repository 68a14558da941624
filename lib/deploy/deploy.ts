import { carryOut } from './carry-out'
import { DeployError } from './error'
import { distrust, readHoldings } from './holdings'
import { fingerprint, MANIFEST } from './manifest'
import { planDeploy } from './plan'
import { missingHeaders, readRelease } from './release'
import { listPhase, sayMissing, summarize } from './report'
import type { Target } from './types'

export interface DeployOptions {
  /** Absolute path of a finished export. */
  readonly folder: string
  readonly target: Target
  /** Only prints what would be done. */
  readonly isDryRun: boolean
  /** Puts every file, also those that the target has already. */
  readonly all: boolean
  /** Removes nothing. The next deploy without it removes what this one has left. */
  readonly keep: boolean
  readonly print: (line: string) => void
}

/**
 * Makes what is at a target equal to an export by putting and removing what differs, and prints a line for each phase.
 * Files that no deploy has put there are never removed. The site works after every step (`planDeploy`), and a deploy
 * that breaks off is finished by the next one, of the same export or another. Rejects with a `DeployError`.
 */
export async function deploy({ folder, target, isDryRun, all, keep, print }: DeployOptions): Promise<void> {
  const files = new Map(readRelease(folder, target).map((file) => [file.name, file]))
  if (files.has(MANIFEST)) {
    throw new DeployError(`${MANIFEST} in the export has the name of the list that a deploy keeps`, 'Rename that file')
  }
  const missing = missingHeaders(folder, target)
  if (missing.length > 0) print(sayMissing(target, missing))
  const release = new Map([...files].map(([name, file]) => [name, fingerprint(file)]))
  const { held, isFirst } = await readHoldings(target, release)
  if (isFirst) print(`${target.name} has no list of an earlier deploy: every file is put, and none is removed`)

  const plan = planDeploy(release, all ? distrust(held, release) : held)
  const phases = keep ? plan.filter(({ action, stage }) => action === 'put' || stage === 'before') : plan
  const summary = `${target.name}: ${summarize(phases, files)}`
  if (isDryRun) {
    for (const phase of phases) print(listPhase(phase, files))
    print(`${summary}\nA dry run: nothing was changed.`)
    return
  }
  if (phases.length > 0) await carryOut({ phases, held, folder, target, files, print })
  print(summary)
}
