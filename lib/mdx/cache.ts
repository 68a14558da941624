import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { siteDirection } from '../direction'
import type { Problem } from '../problems'
import { site } from '../site'
import { enginePrint } from './engine'
import { compileBody } from './lazy'
import { resolveAddress } from './page/addresses'
import type { Artifact, Compile, Facts, Loaded, Print, Prints, Source, Targets, ToolBody } from './types'

/**
 * Facts and problems of a body: from the cache on disk when it was compiled before and nothing that the compile looked
 * up has changed, else from `compile`, whose result is stored. A body with errors is compiled every time. An entry that
 * cannot be read counts as none. `known` is what an earlier call gave for the same source: it saves the look at the disk.
 */
export async function loadOrCompile(
  source: Source,
  targets: Targets,
  compile: Compile = compileBody,
  known?: Loaded,
): Promise<Loaded> {
  if (known && isWhole(known) && (await isCurrent(known, source, targets))) return known
  const key = keyOf(source)
  const entry = await readEntry(key)
  if (entry && (await isCurrent(entry, source, targets))) return { key, ...entry }
  const { artifact, problems, facts: partly } = await compile(source, targets)
  if (!artifact) return { problems, ...(partly && { facts: partly }) }
  const { facts, ...body } = artifact
  const stored: Entry = { facts, problems, pictures: await printPictures(facts) }
  await mkdir(folder(), { recursive: true })
  await write(bodyFile(key), body)
  await write(factsFile(key), stored)
  return { key, ...stored }
}

/** The artifact that `loadOrCompile` gave `key` for. Throws when it is not there. */
export async function loadArtifact(key: string): Promise<Artifact> {
  const [entry, body] = await Promise.all([readFile(factsFile(key), 'utf8'), readFile(bodyFile(key), 'utf8')])
  return { facts: (JSON.parse(entry) as Entry).facts, ...(JSON.parse(body) as Omit<Artifact, 'facts'>) }
}

/** One tool of such an artifact. Throws when it is not there. */
export async function loadTool(key: string, id: string): Promise<ToolBody> {
  const tool = (await loadArtifact(key)).tools.find(({ data }) => data.id === id)
  if (!tool) throw new Error(`the artifact has no tool ${id}`)
  return tool
}

/** What lies in `<key>.facts.json`. The rest of the artifact is in `<key>.body.json`, so that lists read little. */
interface Entry {
  readonly facts: Facts
  readonly problems: readonly Problem[]
  readonly pictures: Prints
}

const isWhole = (loaded: Loaded): loaded is Loaded & Entry => Boolean(loaded.facts && loaded.pictures)

function keyOf(source: Source): string {
  return createHash('sha256')
    .update(JSON.stringify([enginePrint(), site.url, site.basePath, siteDirection(), source]))
    .digest('hex')
}

async function readEntry(key: string): Promise<Entry | undefined> {
  try {
    const [entry] = await Promise.all([readFile(factsFile(key), 'utf8'), stat(bodyFile(key))])
    const parsed: unknown = JSON.parse(entry)
    return isEntry(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}

/** Entries are written whole, so their outline is enough to know one. */
function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false
  const { facts, problems, pictures } = value as Partial<Entry>
  return Array.isArray(facts?.links) && Array.isArray(facts.images) && Array.isArray(problems) && Boolean(pictures)
}

/** Whether the links to other files still lead where they led, and the pictures are still what they were. */
async function isCurrent({ facts, pictures }: Entry, source: Source, targets: Targets): Promise<boolean> {
  const same = facts.links.every(({ href, target }) => {
    const address = resolveAddress(href, { source, targets })
    return 'absolute' in address && address.target === target
  })
  if (!same) return false
  const prints = await Promise.all(Object.entries(pictures).map(([path, print]) => isUnchanged(path, print)))
  return prints.every(Boolean)
}

async function isUnchanged(path: string, print: Print): Promise<boolean> {
  try {
    const { size, mtimeMs } = await stat(path)
    if (size !== print.size) return false
    // A fresh checkout changes the times of all files.
    return mtimeMs === print.changed || (await printOf(path)).hash === print.hash
  } catch {
    return false
  }
}

async function printPictures({ images }: Facts): Promise<Prints> {
  const paths = [...new Set(images.flatMap(({ path }) => path ?? []))]
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await printOf(path)] as const)))
}

async function printOf(path: string): Promise<Print> {
  const [{ size, mtimeMs }, bytes] = await Promise.all([stat(path), readFile(path)])
  return { size, changed: mtimeMs, hash: createHash('sha256').update(bytes).digest('hex') }
}

/** Whole or not at all, also when two builds write the same entry at once. */
async function write(file: string, value: unknown): Promise<void> {
  const part = `${file}.${process.pid}.${performance.now()}.part`
  await writeFile(part, JSON.stringify(value))
  await rename(part, file)
}

function folder(): string {
  return join(process.cwd(), '.next', 'cache', 'fulcrum')
}

function factsFile(key: string): string {
  return join(folder(), `${key}.facts.json`)
}

function bodyFile(key: string): string {
  return join(folder(), `${key}.body.json`)
}
