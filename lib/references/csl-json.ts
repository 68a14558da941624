import { isMap, isSeq, parseDocument } from 'yaml'
import { readWorks } from './read-works'
import type { ReadFile } from './types'

/** Reads a file in CSL-JSON, as Zotero and others write it: a list of works. */
export function readCslJson(text: string): ReadFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return refuse(
      placeOf(String(error), text),
      'it is not JSON',
      'export it again, or look for a missing comma or quote',
    )
  }
  if (!Array.isArray(value)) return refuse(0, 'expected a list of works', 'begin it with [ and end it with ]')
  const read = readWorks(value.map((one: unknown, at) => ({ value: one, at })))
  if (read.mistakes.length === 0) return read
  const places = placesOf(text)
  return { ...read, mistakes: read.mistakes.map((mistake) => ({ ...mistake, at: places[mistake.at] ?? 0 })) }
}

function refuse(at: number, message: string, hint: string): ReadFile {
  return { references: [], mistakes: [{ at, rule: 'references', message, hint }] }
}

/** Node says where it stopped in characters, unless that is the end. */
function placeOf(error: string, text: string): number {
  const [, position] = / at position (\d+)/.exec(error) ?? []
  return position ? Number(position) : Math.max(0, text.trimEnd().length - 1)
}

/** Returns where each work of a list begins. JSON is YAML, whose parser knows places. */
function placesOf(text: string): number[] {
  try {
    const { contents } = parseDocument(text, { schema: 'json', uniqueKeys: false, logLevel: 'silent' })
    return isSeq(contents) ? contents.items.map((item) => (isMap(item) ? (item.range?.[0] ?? 0) : 0)) : []
  } catch {
    // It is nested deeper than the parser can follow.
    return []
  }
}
