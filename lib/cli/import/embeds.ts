import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Imported, Report } from '../../import'
import { inParallel } from '../../in-parallel'
import { type Ask, NoAnswer } from '../post/embed/fetch-json'
import { describeAddress } from '../post/embed/sites'
import { asidePath } from './pictures'

interface Options {
  /** The content folder, and the name of the system. */
  readonly root: string
  readonly name: string
  /** How other sites are asked; absent without `--fetch`. */
  readonly ask?: Ask | undefined
  readonly report: Report
}

export interface Tags {
  /** Components as they are written, by the address of what they show. */
  readonly tags: ReadonlyMap<string, string>
  /** What is kept beside the record, so that a later run writes the same. */
  readonly aside: Readonly<Record<string, unknown>>
}

/** Name of the file beside the record that says what other sites answered. */
const ANSWERS = 'embeds.json'
/** Sites that are asked at the same time. */
const AT_ONCE = 4

/**
 * Asks other sites for what texts show of them, each address once: titles of videos, code of gists, words of posts. What
 * earlier runs were told is taken from the list that they left, also without `--fetch`.
 */
export async function askForTags({ texts }: Imported, { root, name, ask, report }: Options): Promise<Tags> {
  const list = join(root, asidePath(name, ANSWERS))
  const known: Record<string, string> = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {}
  const answers = new Map(Object.entries(known))
  const wanted = new Map(
    texts.flatMap(({ place, embeds = [] }) =>
      embeds.flatMap(({ url, component }) =>
        component === undefined || answers.has(url) ? [] : [[url, place] as const],
      ),
    ),
  )
  if (ask)
    await inParallel([...wanted], AT_ONCE, async ([url, place]) => {
      try {
        answers.set(url, (await describeAddress(url, ask)).tag())
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error
        report.look(place, `no component could be fetched: ${error.message}`)
      }
    })
  const sorted = Object.fromEntries([...answers].sort(([a], [b]) => (a < b ? -1 : 1)))
  return { tags: answers, aside: answers.size > 0 ? { [ANSWERS]: sorted } : {} }
}
