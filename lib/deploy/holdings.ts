import { type Holdings, isNamed, keyOf, MANIFEST, parseManifest, UNKNOWN, unnamed } from './manifest'
import type { Target } from './types'

/**
 * Finds out what a target holds that deploys have put there. If it has no manifest that can be read, that is every file
 * with the name of one of the release, in an unknown state, and `isFirst` is true. The target is asked for a list only
 * if the manifest has files that the release does not have, because it does not name them.
 */
export async function readHoldings(
  target: Target,
  release: ReadonlyMap<string, string>,
): Promise<{ held: Holdings; isFirst: boolean }> {
  const text = await target.read(MANIFEST)
  const states = text === undefined ? undefined : parseManifest(text)
  if (!states) {
    const found = (await target.list()).filter((name) => release.has(name))
    return { held: new Map(found.map((name) => [name, UNKNOWN])), isFirst: true }
  }
  const own = [...release.keys()].filter((name) => states.has(keyOf(name)))
  const names = own.length === states.size ? own : [...new Set([...own, ...(await target.list())])]
  return { held: new Map(names.flatMap((name) => stateOf(name, states))), isFirst: false }
}

/** Returns the same files, where those of the release are in an unknown state, so that they are all put again. */
export function distrust(held: Holdings, release: ReadonlyMap<string, string>): Holdings {
  const unknown = (state: string) => (isNamed(state) ? UNKNOWN : unnamed(UNKNOWN))
  return new Map([...held].map(([name, state]) => [name, release.has(name) ? unknown(state) : state]))
}

function stateOf(name: string, states: ReadonlyMap<string, string>): (readonly [string, string])[] {
  const state = states.get(keyOf(name))
  return state === undefined ? [] : [[name, state]]
}
