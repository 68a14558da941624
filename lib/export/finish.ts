import { checks, listSite } from './checks'
import { findOverBudget } from './checks/budgets'
import { runChecks } from './checks/run'
import { ExportError, renderFaults } from './error'
import type { DescribedPage } from './facts'
import { pageSteps, steps } from './steps'
import { measureFolder, renderSummary, type Timing } from './summary'
import type { Export, Made } from './types'

/**
 * Finishes a raw export in place: runs every step, then every check on the result, and prints one line for each.
 * `timings` are those of earlier parts of the build. Throws an `ExportError` with all faults of
 * the checks, or with pages over budget if the settings ask for that.
 */
export async function finishExport(
  site: Export,
  timings: readonly Timing[],
  print: (line: string) => void,
): Promise<Finished> {
  const raw = await measureFolder(site.folder)
  const spent = [...timings]
  const made: Made = { stripped: [], pages: [] }
  for (const { name, run } of steps) {
    const started = performance.now()
    print(`✔ ${name}: ${await run(site, made)}`)
    spent.push({ name: name.toLowerCase(), ms: performance.now() - started })
  }
  const started = performance.now()
  const finished = listSite(site, made.pages)
  const faults = await runChecks(checks, finished, print)
  spent.push({ name: 'checks', ms: performance.now() - started })
  if (faults.length > 0) throw new ExportError(faults)
  const over = site.budget === 'off' ? [] : await findOverBudget(finished)
  if (over.length > 0 && site.budget === 'error') throw new ExportError(over, ASKED_FOR)
  const summary = await renderSummary(finished, raw, spent)
  const warning = `\nwarning: over the engine's budgets (README.md)\n${renderFaults(over)}\n`
  return { summary: over.length > 0 ? summary + warning : summary, pages: made.stripped }
}

/**
 * Makes each page in a raw export what it will be, for a site that is put together and checked by another build. Returns
 * the pages. Throws an `ExportError` as `finishExport` does.
 */
export async function finishPages(site: Export): Promise<readonly DescribedPage[]> {
  const made: Made = { stripped: [], pages: [] }
  for (const { run } of pageSteps) await run(site, made)
  return made.stripped
}

export interface Finished {
  /** The summary, for people. */
  readonly summary: string
  /** The pages that were stripped. Those that were kept are not among them. */
  readonly pages: readonly DescribedPage[]
}

const ASKED_FOR = `These pages are over the engine's budgets (README.md). That stops this build because content/site.ts asks for it:
check: { severities: { budget: 'error' } }. Write 'warning' to be told only, or take it out.`
