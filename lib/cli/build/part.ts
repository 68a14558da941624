import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ExportError, finishPages } from '../../export'
import type { CliContext } from '../context'
import { refuseSettings } from '../settings'
import { findKept, type Part } from './kept'
import { prepare } from './prepare'
import { render, STAGING } from './render'

/**
 * Checks the content, and puts one part of the pages and files that the store lacks into it. Builds on several machines
 * make a site together in this way; the next build that has the parts of all makes the rest. Returns the exit code.
 */
export async function buildPart(context: CliContext, part: Part): Promise<number> {
  const refused = refuseSettings(context, 'Nothing was made.')
  if (refused !== undefined) return refused
  const prepared = await prepare(context)
  if (!prepared) {
    context.printError('\nNothing was made.\n')
    return 1
  }
  const kept = await findKept(context, prepared.outputs, { part })
  const failure = await render(context, kept, prepared.surroundings)
  if (failure) {
    context.printError(`\n${failure}; nothing was kept.\n`)
    return 1
  }
  const { folder } = prepared.staged
  try {
    const pages = await finishPages({ ...prepared.staged, kept: kept.pagesFor(folder) })
    context.print(`✔ Part ${part.number} of ${part.count}: ${await kept.store(folder, pages)}\n`)
  } catch (error) {
    if (!(error instanceof ExportError)) throw error
    context.printError(`\n${error.message}\n\nNothing was kept; what was made is in ${STAGING}/.\n`)
    return 1
  }
  rmSync(join(context.cwd, STAGING), { recursive: true, force: true })
  return 0
}

/** Parses `2/4`. Returns `undefined` if it is no part. */
export function parsePart(text: string): Part | undefined {
  const [, number = 0, count = 0] = (/^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? []).map(Number)
  return number >= 1 && number <= count ? { number, count } : undefined
}
