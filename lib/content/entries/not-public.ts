import { parseMoment } from '../../dates'
import { site } from '../../site'
import { fixMoment } from '../front-matter/hints'
import type { Fields, Value } from '../front-matter/parse'

/** A line of front matter in which a key of another system says that the text is not public. */
export interface Objection {
  readonly key: string
  /** The value as written. */
  readonly written: string
}

/**
 * Returns the first line in which a key of another system says that the text is not public: `draft: true`, `status:
 * private`, `public: no`, or a day before or after which it must not be seen. A text that was published by mistake
 * cannot be taken back, so any such line counts, even next to `published: true`. `known` are our own keys. Without
 * `now`, days are ignored.
 */
export function findObjection(
  { values, written }: Fields,
  known: readonly string[],
  now: Date | undefined,
): Objection | undefined {
  for (const [key, value] of values) {
    if (!known.includes(key) && isHidden(plain(key), value, now)) return { key, written: written([key]) }
  }
  return undefined
}

/** Returns true if a key of another system says that a text is not public; days are ignored. */
export function hidesText(key: string, value: Value): boolean {
  return isHidden(plain(key), value, undefined)
}

function isHidden(key: string, value: Value, now: Date | undefined): boolean {
  const words = wordsOf(value)
  const [word] = words
  if (word === undefined) return false
  // A list such as `hide: [toc]` only hides parts of a page.
  if (HIDING.test(key) && typeof value === 'string' && !NO.test(word)) return true
  if (SHOWING.test(key) && NO.test(word)) return true
  if (STATES.test(key) && words.some((state) => NOT_PUBLIC.test(state))) return true
  if (key === 'password') return true
  const day = now && (BEFORE.test(key) || UNTIL.test(key)) ? readDay(word) : undefined
  return day !== undefined && day.time > (now?.getTime() ?? 0) === BEFORE.test(key)
}

/** Returns the text of a value, or of the items of a list. */
function wordsOf(value: Value): string[] {
  if (typeof value === 'string') return [value.trim().toLowerCase()].filter((word) => word !== '')
  return Array.isArray(value) ? value.flatMap(wordsOf) : []
}

function readDay(text: string) {
  const fixed = fixMoment(text)
  return parseMoment(text, site.timeZone) ?? (fixed === undefined ? undefined : parseMoment(fixed, site.timeZone))
}

const plain = (key: string) => key.toLowerCase().replace(/[^a-z0-9]/g, '')

const NO = /^(?:false|no|off|never|none|n|0)$/

/** Keys that hide a text if they are true, in Hugo, Jekyll, Astro, Eleventy, Ghost, Docusaurus and Obsidian. */
const HIDING =
  /^(?:is)?(?:draft|private|hidden|hide|secret|unlisted|unpublished|internal|wip|workinprogress|disabled|archived|deleted|trash|trashed|embargoed|headless)$|^(?:nopublish|donotpublish|excludefromcollections|eleventyexcludefromcollections)$/

/** Keys that hide a text if they are false. */
const SHOWING =
  /^(?:is)?(?:publish|published|public|live|visible|listed|enabled)$|^(?:dgpublish|permalink|release|released)$/

/** Keys that name a state. */
const STATES =
  /^(?:post|page|publish|publication|publishing|article|content)?(?:status|state|stage|visibility|access|privacy)$/

const NOT_PUBLIC =
  /\b(?:drafts?|private|hidden|unlisted|unpublished|pending|future|scheduled|trash(?:ed)?|deleted|archived|wip|in[ _-]progress|review|secret|internal|protected|password|embargo(?:ed)?|members|paid|subscribers|not[ _-](?:public|published|ready)|to[ _-]?do|ideas?|outline)\b/

/** Keys that name a day before which, or from which, a text is not public. */
const BEFORE = /^(?:publish|pub|golive|release|embargo|scheduled?)(?:ed)?(?:date|at|on|until|for)?$|^date$/
const UNTIL = /^(?:expir(?:y|es|ed|ation)|unpublish|unlist|archive|remove)(?:date|at|on)?$/
