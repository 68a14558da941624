import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { headingsTypeface, palette } from '../../brand'
import { type DiskCache, openCache } from '../../disk-cache'
import { hashOf, hashOfBytes } from '../../hash'
import { pictureSources } from '../../picture-hosts'
import type { Problem } from '../../problems'
import { site } from '../../site'
import { ownState } from '../../words'
import type { Facts } from '../facts'
import { resolveAddress } from '../links/resolve'
import { mentionedIn } from '../own/mentioned'
import type { Artifact, Compile, Fingerprint, Fingerprints, Loaded, Source, Targets, ToolBody } from '../types'
import { engineHash } from './engine-hash'

/**
 * Returns facts and problems of a body. They come from the cache on disk if the body was compiled before and nothing
 * that the compile looked up has changed, otherwise from `compile`, whose result is stored. A body with errors is
 * compiled every time. `known` is the result of an earlier call for the same source; it saves reading from disk.
 */
export async function loadOrCompile(
  source: Source,
  targets: Targets,
  compile: Compile,
  known?: Loaded,
): Promise<Loaded> {
  if (known && isWhole(known) && (await isCurrent(known, source, targets))) return known
  const key = keyOf(source)
  const entry = await readEntry(key)
  if (entry && (await isCurrent(entry, source, targets))) return { key, ...entry }
  const { artifact, problems, facts: partly } = await compile(source, targets)
  const components = mentionedIn(source, targets.components)
  const own = Object.keys(components).length > 0 && { components }
  if (!artifact) return { problems, ...(partly && { facts: partly }), ...own }
  const { facts, ...body } = artifact
  const digest = hashOf(body).slice(0, 32)
  const cited = source.cited && { references: source.cited.states }
  const stored: Entry = { facts, problems, pictures: await fingerprintPictures(facts), digest, ...own, ...cited }
  await artifacts().writeJson(bodyOf(key), body)
  await artifacts().writeJson(factsOf(key), stored)
  return { key, ...stored }
}

/** Returns the artifact with the `key` that `loadOrCompile` returned. Throws if it is missing. */
export async function loadArtifact(key: string): Promise<Artifact> {
  const [entry, body] = await Promise.all([readFacts(key), artifacts().readJson(bodyOf(key))])
  if (!entry || !isBody(body)) {
    // The next run compiles it again. Until then something damaged may look like something whole.
    await artifacts().remove(bodyOf(key))
    throw new Error(`the artifact ${key} is gone from ${CACHE}: run the command again`)
  }
  return { facts: entry.facts, ...body }
}

/** Returns the state of the file in which the body of such an artifact is, or `undefined` if it is missing. */
export function artifactState(key: string): string | undefined {
  return artifacts().state(bodyOf(key))
}

/** Returns true if the body of such an artifact is there and not damaged. */
export function isArtifactIntact(key: string): boolean {
  return artifacts().isIntact(bodyOf(key))
}

/** Returns one tool of such an artifact. Throws if it is missing. */
export async function loadTool(key: string, id: string): Promise<ToolBody> {
  const tool = (await loadArtifact(key)).tools.find(({ data }) => data.id === id)
  if (!tool) throw new Error(`the artifact has no tool ${id}`)
  return tool
}

/** Content of `<key>.facts`. The rest of the artifact is in `<key>.body`, so that lists parse little. */
interface Entry {
  readonly facts: Facts
  readonly problems: readonly Problem[]
  readonly pictures: Fingerprints
  readonly digest: string
  readonly components?: NonNullable<Loaded['components']>
  readonly references?: NonNullable<Loaded['references']>
}

const isWhole = (loaded: Loaded): loaded is Loaded & Entry => Boolean(loaded.facts && loaded.pictures && loaded.digest)

function keyOf(source: Source): string {
  // Drawings are as wide as their letters, and their pictures have the colours of the brand.
  const { name, version } = headingsTypeface()
  const brand = [name, version, palette()]
  return createHash('sha256')
    .update(
      JSON.stringify([
        engineHash(),
        brand,
        site.url,
        site.basePath,
        site.language,
        pictureSources(),
        ownState(),
        source,
      ]),
    )
    .digest('hex')
}

/** Returns the facts of an artifact if all of it is there. */
async function readEntry(key: string): Promise<Entry | undefined> {
  const [entry, body] = await Promise.all([readFacts(key), artifacts().read(bodyOf(key))])
  return body && entry
}

async function readFacts(key: string): Promise<Entry | undefined> {
  const value = await artifacts().readJson(factsOf(key))
  return isEntry(value) ? value : undefined
}

/** A value that was kept is one that we wrote, so checking its outline is enough. */
function isEntry(value: unknown): value is Entry {
  const names = ['facts', 'problems', 'pictures', 'digest']
  return typeof value === 'object' && value !== null && names.every((name) => name in value)
}

function isBody(value: unknown): value is Omit<Artifact, 'facts'> {
  return typeof value === 'object' && value !== null && 'code' in value && 'markdown' in value && 'feedHtml' in value
}

/**
 * Returns true if links to other files still lead to the same places, and pictures and own components are the same. A link
 * that led to no file may lead to one by now.
 */
async function isCurrent(
  { facts, pictures, problems, components = {} }: Entry,
  source: Source,
  targets: Targets,
): Promise<boolean> {
  const isOwn = Object.entries(components).every(([name, hash]) => targets.components?.[name]?.hash === hash)
  if (!isOwn) return false
  const same = facts.links.every(({ href, target }) => {
    const address = resolveAddress(href, { source, targets })
    return 'absolute' in address && address.target === target
  })
  if (!same || problems.some(({ rule }) => rule === 'broken-link')) return false
  const fingerprints = await Promise.all(
    Object.entries(pictures).map(([path, fingerprint]) => isUnchanged(path, fingerprint)),
  )
  return fingerprints.every(Boolean)
}

async function isUnchanged(path: string, fingerprint: Fingerprint): Promise<boolean> {
  try {
    const { size, mtimeMs } = await stat(path)
    if (size !== fingerprint.size) return false
    // A fresh checkout changes the modification times of all files.
    return mtimeMs === fingerprint.changed || (await fingerprintOf(path)).hash === fingerprint.hash
  } catch {
    return false
  }
}

async function fingerprintPictures({ images, data = [] }: Facts): Promise<Fingerprints> {
  const paths = [...new Set([...images.flatMap(({ path }) => path ?? []), ...data])]
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await fingerprintOf(path)] as const)))
}

async function fingerprintOf(path: string): Promise<Fingerprint> {
  const [{ size, mtimeMs }, bytes] = await Promise.all([stat(path), readFile(path)])
  return { size, changed: mtimeMs, hash: hashOfBytes(bytes) }
}

const CACHE = 'artifacts'
const artifacts = (): DiskCache => openCache(CACHE)
const factsOf = (key: string) => `${key}.facts`
const bodyOf = (key: string) => `${key}.body`
