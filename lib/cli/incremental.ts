import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Content, contentRoot } from '../content'
import { counted } from '../counted'
import { packFiles, unpackFiles } from '../disk-cache'
import { listFiles } from '../list-files'
import { listOutputs, type Missing, type Outputs, routes } from '../routes'
import { hashEngine, openStore, type Store } from '../store'
import type { CliContext } from './context'

/** What a build need not make, because an earlier one has made the same. */
export interface Kept {
  /** What Next must render; `undefined` if it need not run at all. */
  readonly missing: Missing | undefined
  /** Call it when the staging folder has everything that was rendered: adds what was kept. Returns what it did. */
  place(folder: string): Promise<string>
  /** Call it when the folder has passed all checks: puts into the store what was rendered. */
  store(folder: string): Promise<void>
}

/** Compares the content with the store. With `isClean`, nothing is taken from it. */
export async function findKept(context: CliContext, content: Content, isClean: boolean): Promise<Kept> {
  const { cwd, env, now } = context
  const store = openStore(cwd)
  const outputs = await listOutputs(routes, content, hashEngine(cwd, contentRoot(env, cwd)), cwd)
  const { single, othersKey } = outputs
  const intact = isClean ? new Set<string>() : await store.findIntact([...single.map(({ key }) => key), othersKey])
  const missing = single.filter(({ key }) => !intact.has(key))
  const rendersNothing = missing.length === 0 && intact.has(othersKey)
  let rendered: readonly string[] = []
  return {
    missing: rendersNothing ? undefined : byRoute(missing),
    async place(folder) {
      rendered = listFiles(folder)
      const kept = single.filter(({ key }) => intact.has(key))
      for (const { file, key } of kept) await write(folder, file, await readIntact(store, key))
      const others = rendersNothing ? unpackFiles(await readIntact(store, othersKey)) : []
      for (const { path, content } of others) await write(folder, path, content)
      return `${counted(kept.length + others.length, 'file')} as before, ${counted(rendered.length, 'new one')}`
    },
    async store(folder) {
      const added = rendersNothing ? [] : collect(folder, outputs, intact, new Set(rendered))
      await store.update(added, [...intact], Math.floor(now.getTime() / DAY))
    },
  }
}

/** In milliseconds. */
const DAY = 86_400_000

function byRoute(missing: Outputs['single']): Missing {
  const found: Record<string, Outputs['single'][number]['params'][]> = {}
  for (const { route, params } of missing) found[route] = [...(found[route] ?? []), params]
  return found
}

async function readIntact(store: Store, key: string): Promise<Uint8Array> {
  const bytes = await store.read(key)
  if (!bytes)
    throw new Error(`the entry ${key} of .next/cache/fulcrum/pages has changed during the build: run it again`)
  return bytes
}

async function write(folder: string, file: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
}

/**
 * Returns entries for everything that was rendered: one for each output, and one for all other files together. A page
 * that keeps Next's runtime is rendered every time, because it needs other files of the same build.
 */
function collect(
  folder: string,
  { single, othersKey }: Outputs,
  intact: ReadonlySet<string>,
  rendered: ReadonlySet<string>,
) {
  const read = (file: string) => readFileSync(join(folder, file))
  const outputs = new Set(single.map(({ file }) => file))
  const others = [...rendered].filter((file) => !outputs.has(file) && existsSync(join(folder, file)))
  const added = single
    .filter(({ file, key }) => !intact.has(key) && rendered.has(file))
    .map(({ file, key }) => ({ key, file, bytes: read(file) }))
    .filter(({ file, bytes }) => !file.endsWith('.html') || !bytes.includes('/_next/'))
  return [...added, { key: othersKey, bytes: packFiles(others.map((path) => ({ path, content: read(path) }))) }]
}
