import { checks, loadSite } from './checks'
import { findOverBudget } from './checks/budgets'
import { runChecks } from './checks/run'
import { ExportError, renderFaults } from './error'
import { steps } from './steps'
import { measureFolder, renderSummary, type Timing } from './summary'
import type { Export } from './types'

/**
 * Finishes a raw export in place: runs every step, then every check on the result, and prints one line for each.
 * `timings` are those of earlier parts of the build. Returns the summary. Throws an `ExportError` with all faults of
 * the checks, or with pages over budget if the settings ask for that.
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
  const faults = await runChecks(checks, finished, print)
  spent.push({ name: 'checks', ms: performance.now() - started })
  if (faults.length > 0) throw new ExportError(faults)
  const over = site.budget === 'off' ? [] : await findOverBudget(finished)
  if (over.length > 0 && site.budget === 'error') throw new ExportError(over, ASKED_FOR)
  const summary = await renderSummary(finished, raw, spent)
  return over.length > 0
    ? `${summary}\nwarning: over the engine's budgets (README.md)\n${renderFaults(over)}\n`
    : summary
}

const ASKED_FOR = `These pages are over the engine's budgets (README.md). That stops this build because content/site.ts asks for it:
check: { severities: { budget: 'error' } }. Write 'warning' to be told only, or take it out.`
