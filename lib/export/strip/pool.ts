import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { Piscina } from 'piscina'
import { threadArguments, threadModule } from '../../thread-module'
import { createFactsPool } from '../facts'
import { type StrippedPage, type StripTask, stripFiles } from './strip-files'

/** Number of pages that a thread takes at a time. */
const SHARE = 10

/** With fewer pages than this, another thread would be ready only when everything is done. */
const WORTH_A_THREAD = 400

/**
 * Strips pages in this thread and, if there are many, in one more thread for each other core. Each thread takes the
 * next share of pages when it has finished one; this one starts while the others still load. Results are in the order
 * of the pages.
 */
export async function stripPages(task: StripTask): Promise<StrippedPage[]> {
  const shares = Array.from({ length: Math.ceil(task.pages.length / SHARE) }, (_, index) =>
    task.pages.slice(index * SHARE, (index + 1) * SHARE),
  )
  const results: StrippedPage[][] = []
  const waiting = shares.entries()
  const pooled = createFactsPool()
  const work = async (run: (task: StripTask) => Promise<StrippedPage[]>) => {
    for (const [index, pages] of waiting) {
      const stripped = await run({ ...task, pages })
      results[index] = stripped.map((page) => ({ ...page, facts: pooled(page.facts) }))
    }
  }
  const here = work(async (part) => {
    // Lets messages from the other threads through.
    await setImmediate()
    return stripFiles(part)
  })
  const helpers = Math.min(availableParallelism() - 1, Math.floor(task.pages.length / WORTH_A_THREAD))
  if (helpers === 0) await here
  else {
    const pool = openPool(helpers)
    try {
      await Promise.all([here, ...Array.from({ length: helpers }, () => work((part) => pool.run(part)))])
    } finally {
      await pool.destroy()
    }
  }
  return results.flat()
}

function openPool(threads: number): Piscina<StripTask, StrippedPage[]> {
  return new Piscina({
    filename: threadModule(new URL('./strip-files.ts', import.meta.url)),
    name: 'stripFiles',
    execArgv: threadArguments(),
    minThreads: threads,
    maxThreads: threads,
  })
}
