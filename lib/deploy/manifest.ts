import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { DeployFile } from './types'

/** The file at a target that says what is there. It is written last. */
export const MANIFEST = '.deploy-manifest.json'

/**
 * What is at a target, by name of the file: the fingerprint that it was put with, or `UNKNOWN`. A `+` before that is left
 * by a deploy that broke off, and means that no page names the file that a reader can come to. A target may hold other
 * files, which are not ours.
 */
export type Holdings = ReadonlyMap<string, string>

/** State of a file that a deploy was about to put or to remove when it was last heard of. */
export const UNKNOWN = '?'

export const unnamed = (state: string) => `+${state}`
export const isNamed = (state: string | undefined) => state !== undefined && !state.startsWith('+')
export const withoutMark = (state: string) => state.replace(/^\+/, '')

/**
 * Renders a manifest. Since readers can fetch it, it names no file: who does not know an address does not find it here.
 */
export function renderManifest(holdings: Holdings): string {
  const files = [...holdings].map(([name, state]) => [keyOf(name), state] as const)
  return JSON.stringify({ version: VERSION, files: Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1))) })
}

/** Returns the states in a manifest by `keyOf` their file; `undefined` if it is damaged, or from another version. */
export function parseManifest(text: string): ReadonlyMap<string, string> | undefined {
  try {
    return new Map(Object.entries(schema.parse(JSON.parse(text)).files))
  } catch {
    return undefined
  }
}

/** Returns what stands for a file's name in a manifest. */
export function keyOf(name: string): string {
  return shortHash(name)
}

/** Returns what changes when the bytes of a file change, or the headers that are stored with it. */
export function fingerprint({ sha256, headers }: Pick<DeployFile, 'sha256' | 'headers'>): string {
  return shortHash(JSON.stringify([sha256, Object.entries(headers).sort()]))
}

const VERSION = 1

const schema = z.object({ version: z.literal(VERSION), files: z.record(z.string(), z.string()) })

/** 96 bits: among a hundred million files, two are alike with a chance of one in ten trillion. */
function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
