import { counted } from '../problems'
import { checks, loadSite } from './checks'
import { ExportError } from './error'
import { steps } from './steps'
import { measureFolder, renderSummary, type Timing } from './summary'
import type { Export, Fault } from './types'

/**
 * Finishes a raw export where it lies: every step, then every check on the result, each with a line of its own.
 * Returns the summary. Throws an `ExportError` with every fault of the checks.
 */
export async function finishExport(
  site: Export,
  timings: readonly Timing[],
  print: (line: string) => void,
): Promise<string> {
  const raw = await measureFolder(site.folder)
  const spent = [...timings]
  for (const { name, run } of steps) {
    const started = performance.now()
    print(`✔ ${name}: ${await run(site)}`)
    spent.push({ name: name.toLowerCase(), ms: performance.now() - started })
  }
  const started = performance.now()
  const finished = await loadSite(site)
  const faults: Fault[] = []
  for (const { name, run } of checks) {
    const checked = await run(finished)
    const found = checked.faults.length
    print(found === 0 ? `✔ ${name}: ${checked.looked}` : `✘ ${name}: ${counted(found, 'fault')} in ${checked.looked}`)
    faults.push(...checked.faults)
  }
  spent.push({ name: 'checks', ms: performance.now() - started })
  if (faults.length > 0) throw new ExportError(faults)
  return renderSummary(finished, raw, spent)
}
