import { counted } from '../../counted'
import type { Fault } from '../types'
import type { FinishedSite } from './site'
import type { Check, Checked } from './types'

/** Runs every check, prints one line for each, and returns all the faults found. */
export async function runChecks(
  checks: readonly Check[],
  site: FinishedSite,
  print: (line: string) => void,
): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const check of checks) {
    const { looked, faults: found } = await make(check, site)
    print(
      found.length === 0
        ? `✔ ${check.name}: ${looked}`
        : `✘ ${check.name}: ${counted(found.length, 'fault')} in ${looked}`,
    )
    faults.push(...found)
  }
  return faults
}

/** A check that fails itself is a fault like any other, so that what the others found is reported too. */
async function make({ name, run }: Check, site: FinishedSite): Promise<Checked> {
  try {
    return await run(site)
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return {
      looked: counted(site.files.size, 'file'),
      faults: [{ file: `the check "${name}"`, reason: `failed itself: ${told}` }],
    }
  }
}
