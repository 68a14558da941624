import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Place, Problem } from '../problems'
import { pathOf } from './bodies'
import { type Entries, isPublishedPage } from './entries'
import { messagePath } from './read'

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

/** JSON is YAML, whose parser keeps the places. What is wrong with the file is a problem, and the lock empty then. */
export function parseLock(file: string, text: string): { lock: AddressLock; problems: Problem[] } {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'silent' })
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { line, column: col }
  }
  const places = new Map<string, Place>()
  const read = (name: string) => {
    const days = new Map<string, string>()
    const map = document.get(name)
    for (const { key, value } of isMap(map) ? map.items : []) {
      if (!isScalar(key) || !isScalar(value) || !isNode(key)) continue
      days.set(String(key.value), String(value.value))
      places.set(String(key.value), place(key.range?.[0] ?? 0))
    }
    return days
  }
  const error = document.errors[0]
  const isReadable = !error && isMap(document.contents)
  const fix = 'settle the conflict: keep the lines of both sides, or restore the file from version control'
  const mistake = { file, rule: 'address-lock', severity: 'error', message: 'the file is no JSON', fix } as const
  return {
    lock: {
      file,
      published: isReadable ? read('published') : new Map(),
      withdrawn: isReadable ? read('withdrawn') : new Map(),
      places,
    },
    problems: isReadable ? [] : [{ ...mistake, ...place(error?.pos[0] ?? 0) }],
  }
}

/** The text of `content/addresses.json`: sorted, an address a line, so that two branches seldom meet in one. */
export function renderLock({ published, withdrawn }: Pick<AddressLock, 'published' | 'withdrawn'>): string {
  const sorted = (days: ReadonlyMap<string, string>) =>
    Object.fromEntries([...days].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  return `${JSON.stringify({ published: sorted(published), withdrawn: sorted(withdrawn) }, null, 2)}\n`
}

/**
 * What authors have given readers to keep: posts and pages that are out, and the old addresses that lead to posts. Lists
 * and feeds come and go with their posts and are not among them. A page has no day and gets `day`.
 */
export function listPublished(
  { posts, pages }: Pick<Entries, 'posts' | 'pages'>,
  day: string,
): ReadonlyMap<string, string> {
  const out = posts.filter(({ status }) => status === 'published')
  return new Map([
    ...pages.filter(isPublishedPage).map((page) => [pathOf(page), day] as const),
    ...out.flatMap((post) => {
      const since = post.reading.published_at?.day ?? day
      return [...(post.reading.aliases ?? []), pathOf(post)].map((address) => [address, since] as const)
    }),
  ])
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
