import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { messagePath, type Place, type Problem } from '../../problems'
import { placeAt } from '../read/decode'

/** The address lock, `content/addresses.json`: every address that was ever published, with the day. */
export interface AddressLock {
  /** For messages. */
  readonly file: string
  /** Site path -> day on which it was published. */
  readonly published: ReadonlyMap<string, string>
  /** Site path -> day on which it was withdrawn on purpose. */
  readonly withdrawn: ReadonlyMap<string, string>
  /** Position of each address in the file. */
  readonly places: ReadonlyMap<string, Place>
}

export const lockPath = (root: string) => join(root, 'addresses.json')

/** Loads the lock of a content folder, which is empty if there is no file. `texts` are read instead of files. */
export function loadLock(root: string, cwd: string, texts?: ReadonlyMap<string, string>) {
  const path = lockPath(root)
  const text = texts?.get(path) ?? (existsSync(path) ? readFileSync(path, 'utf8') : '{}')
  return parseLock(messagePath(path, cwd), text)
}

/**
 * Parses the lock. If there is anything wrong with the file, reports it and returns an empty lock, since half a lock
 * would protect only half of the addresses.
 */
export function parseLock(file: string, text: string): { lock: AddressLock; problems: Problem[] } {
  const offset = findMistake(text)
  if (offset !== undefined) {
    const message = 'expected JSON with addresses, found something else'
    const hint = 'resolve the conflict by keeping the lines of both sides, or restore the file from version control'
    const mistake = { file, ...placeAt(text, offset), rule: 'address-lock', severity: 'error', message, hint } as const
    return { lock: { file, published: new Map(), withdrawn: new Map(), places: new Map() }, problems: [mistake] }
  }
  const { published = {}, withdrawn = {} } = JSON.parse(text) as Days
  const places = Object.keys(published).map(
    (address) => [address, placeAt(text, text.indexOf(JSON.stringify(address)))] as const,
  )
  const days = (addresses: Readonly<Record<string, string>>) => new Map(Object.entries(addresses))
  return {
    lock: { file, published: days(published), withdrawn: days(withdrawn), places: new Map(places) },
    problems: [],
  }
}

type Days = Readonly<Partial<Record<'published' | 'withdrawn', Readonly<Record<string, string>>>>>

const daysShape = z.record(z.string().startsWith('/'), z.string().regex(/^\d{4}-\d{2}-\d{2}$/))
const lockShape = z.strictObject({ published: daysShape.optional(), withdrawn: daysShape.optional() })

/** Returns the offset of the first error: a conflict marker, invalid JSON, or an address without a day. */
function findMistake(text: string): number | undefined {
  try {
    const read = lockShape.safeParse(JSON.parse(text))
    const key = read.error?.issues[0]?.path.at(-1)
    return read.success ? undefined : Math.max(0, text.indexOf(JSON.stringify(key ?? '')))
  } catch (error) {
    const marker = text.search(/^[<=>|]{7}(?: |$)/m)
    return marker !== -1 ? marker : Number(/position (\d+)/.exec(String(error))?.[1] ?? text.trimEnd().length)
  }
}

/** Renders `content/addresses.json`: sorted, with one address on each line, so that branches seldom conflict. */
export function renderLock({ published, withdrawn }: Pick<AddressLock, 'published' | 'withdrawn'>): string {
  const sorted = (days: ReadonlyMap<string, string>) =>
    Object.fromEntries([...days].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  return `${JSON.stringify({ published: sorted(published), withdrawn: sorted(withdrawn) }, null, 2)}\n`
}

/** Returns the lock with everything that is published now added. What was recorded before keeps its day. */
export function recordPublished(lock: AddressLock, published: ReadonlyMap<string, string>): AddressLock {
  return {
    ...lock,
    published: new Map([...published, ...lock.published]),
    withdrawn: new Map([...lock.withdrawn].filter(([address]) => !published.has(address))),
  }
}

/** Returns the lock with `addresses` withdrawn on `day`. */
export function recordWithdrawn(lock: AddressLock, addresses: readonly string[], day: string): AddressLock {
  return {
    ...lock,
    published: new Map([...lock.published].filter(([address]) => !addresses.includes(address))),
    withdrawn: new Map([...lock.withdrawn, ...addresses.map((address) => [address, day] as const)]),
  }
}
