import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from '../../list-files'

/**
 * What the repository ships with to be looked at, and nobody's own: listed in `content/samples.json` with a hash of each
 * file, so that a sample that somebody has edited is told from one that nobody has.
 */
export interface Samples {
  /** Address of the publication that the samples belong to. A site of another address is somebody's own. */
  readonly url: string
  /** Path below the content folder -> hash. */
  readonly files: Readonly<Record<string, string>>
}

export const samplesPath = (root: string) => join(root, 'samples.json')

/** Loads the list of samples; `undefined` if there is none, because the site has been set up. */
export function loadSamples(root: string): Samples | undefined {
  const path = samplesPath(root)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Samples) : undefined
}

/** A sample: one file, or a folder with everything in it. */
export interface Sample {
  /** Path below the content folder, such as `posts/a.mdx` or `posts/a`. */
  readonly name: string
  /** Paths below the content folder. */
  readonly files: readonly string[]
  /** True if nobody has changed one of its files or added one. */
  readonly isUnchanged: boolean
}

/** Returns the samples that are there. */
export function findSamples(root: string): Sample[] {
  const listed = new Map(Object.entries(loadSamples(root)?.files ?? {}))
  const isUnchanged = (file: string) => hashOf(readFileSync(join(root, file))) === listed.get(file)
  const names = new Set([...listed.keys()].map((file) => file.split('/').slice(0, 2).join('/')))
  return [...names]
    .filter((name) => existsSync(join(root, name)))
    .map((name) => {
      const files = statSync(join(root, name)).isDirectory()
        ? listFiles(join(root, name)).map((file) => `${name}/${file}`)
        : [name]
      return { name, files, isUnchanged: files.every(isUnchanged) }
    })
}

/** Returns a hash that is the same whichever line ends Git has given the file. */
export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes.toString('latin1').replaceAll('\r\n', '\n')).digest('hex').slice(0, 16)
}

/** Renders `samples.json`, sorted. */
export function renderSamples({ url, files }: Samples): string {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ url, files: sorted }, null, 2)}\n`
}

/**
 * Lists every text and picture of a content folder as a sample. Code, what is said of it, and what commands record is
 * nobody's sample.
 */
export function listSamples(root: string, url: string): Samples {
  const files = listFiles(root).filter((file) => !/(?:^|\/)\.|^components\/|\.(?:tsx?|json)$/.test(file))
  return { url, files: Object.fromEntries(files.map((file) => [file, hashOf(readFileSync(join(root, file)))])) }
}
