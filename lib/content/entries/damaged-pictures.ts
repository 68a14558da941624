import { stateOf } from '../../file-state'
import { inParallel } from '../../in-parallel'
import { checkPixels, PictureFault } from '../../pictures'
import type { Problem } from '../../problems'
import type { Body } from './bodies'

/** One use of a picture. */
export interface Use {
  /** Absolute path of the file. */
  readonly path: string
  /** SHA-256 of its bytes, if known. */
  readonly hash?: string | undefined
  /** Returns the problem to report at this place. */
  refuse(fault: PictureFault): Problem
}

/** Returns what was found out earlier about a file in this state, under a key; otherwise calls `make`. */
export type RecallPicture = <T>(key: string, state: string, make: () => Promise<T>) => Promise<T>

/** Returns every use of a picture in a body. */
export function usesOf(bodies: ReadonlyMap<string, Body>): Use[] {
  return [...bodies.values()].flatMap(({ file: { file }, loaded: { facts, pictures } }) =>
    (facts?.images ?? []).flatMap(({ path, line, column }): Use[] => {
      if (path === undefined) return []
      const refuse = ({ rule, message, hint }: PictureFault): Problem => {
        return { file, line, column, rule, severity: 'error', field: 'src', message, hint }
      }
      return [{ path, hash: pictures?.[path]?.hash, refuse }]
    }),
  )
}

/**
 * Returns a problem for every use of a picture that cannot be fully decoded. This is not part of the compile, whose
 * time is limited: a text may show hundreds of photographs.
 */
export async function findDamaged(uses: readonly Use[], recall: RecallPicture): Promise<Problem[]> {
  const problems: Problem[] = []
  await inParallel(uses, AT_ONCE, async ({ path, hash, refuse }) => {
    const state = stateOf(path)
    // A picture that has just been deleted is reported as missing elsewhere.
    if (state === undefined) return
    const fault = await recall(`pixels ${path}`, state, () => findFault(path, hash))
    if (fault) problems.push(refuse(fault))
  })
  return problems
}

/** Decoded pictures are large: this many fit into the memory of a small machine. */
const AT_ONCE = 3

async function findFault(path: string, hash: string | undefined): Promise<PictureFault | undefined> {
  try {
    await checkPixels(path, hash)
    return undefined
  } catch (error) {
    if (error instanceof PictureFault) return error
    throw error
  }
}
