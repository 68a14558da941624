import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { messagePath, type Place, type Problem } from '../../problems'
import { placeAt } from '../read/decode'

/** The address lock, `content/addresses.json`: every address that readers were ever given, with a day. */
export interface AddressLock {
  /** For messages. */
  readonly file: string
  /** Site path -> day on which it was published. */
  readonly published: ReadonlyMap<string, string>
  /** Site path -> day on which it was taken back, on purpose. */
  readonly withdrawn: ReadonlyMap<string, string>
  /** Where an address stands in the file. */
  readonly places: ReadonlyMap<string, Place>
}

export const lockPath = (root: string) => join(root, 'addresses.json')

/** The lock of a content folder, empty where there is none; `texts` are read instead of files. */
export function loadLock(root: string, cwd: string, texts?: ReadonlyMap<string, string>) {
  const path = lockPath(root)
  const text = texts?.get(path) ?? (existsSync(path) ? readFileSync(path, 'utf8') : '{}')
  return parseLock(messagePath(path, cwd), text)
}

/** What is wrong with the file is a problem, and the lock is empty then: half a lock would guard half the addresses. */
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

/** Offset of what is not as expected: a conflict's marker, a slip in the JSON, an address without a day. */
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

/** The text of `content/addresses.json`: sorted, an address a line, so that two branches seldom meet in one. */
export function renderLock({ published, withdrawn }: Pick<AddressLock, 'published' | 'withdrawn'>): string {
  const sorted = (days: ReadonlyMap<string, string>) =>
    Object.fromEntries([...days].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  return `${JSON.stringify({ published: sorted(published), withdrawn: sorted(withdrawn) }, null, 2)}\n`
}

/** The lock with everything that is out now; what was recorded before keeps its day. */
export function recordPublished(lock: AddressLock, published: ReadonlyMap<string, string>): AddressLock {
  return {
    ...lock,
    published: new Map([...published, ...lock.published]),
    withdrawn: new Map([...lock.withdrawn].filter(([address]) => !published.has(address))),
  }
}

/** The lock with `addresses` taken back on `day`. */
export function recordWithdrawn(lock: AddressLock, addresses: readonly string[], day: string): AddressLock {
  return {
    ...lock,
    published: new Map([...lock.published].filter(([address]) => !addresses.includes(address))),
    withdrawn: new Map([...lock.withdrawn, ...addresses.map((address) => [address, day] as const)]),
  }
}
