import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DeployError, type Target } from '@/lib/deploy'

export interface MemoryTarget extends Target {
  readonly files: Map<string, string>
  /** Paths of files and names of actions, in the order in which they were done. */
  readonly done: string[]
}

export interface MemoryOptions {
  readonly files?: Map<string, string>
  /** Number of the step that fails, from 0. */
  readonly failsAt?: number | undefined
  /** True if all steps after that fail, too, as if the process had been killed. */
  readonly isKilled?: boolean
  /** Puts files in another order for each number. */
  readonly seed?: number
  /** Called after each step. */
  readonly onStep?: (files: ReadonlyMap<string, string>) => void
}

/** Creates a target that keeps everything in memory, and fails when it is told to. */
export function memoryTarget({
  files = new Map(),
  failsAt,
  isKilled = false,
  seed = 0,
  onStep,
}: MemoryOptions = {}): MemoryTarget {
  const done: string[] = []
  let steps = 0
  const step = (name: string, work: () => void) => {
    const number = steps++
    if (number === failsAt || (isKilled && failsAt !== undefined && number > failsAt)) {
      throw new DeployError(`memory: ${name}: broken`, 'Mend it')
    }
    work()
    done.push(name)
    onStep?.(files)
  }
  return {
    name: 'memory',
    without: [],
    files,
    done,
    read: async (name) => files.get(name),
    list: async () => [...files.keys()],
    async put(from, list, said) {
      const turned = [...list.slice(seed % list.length), ...list.slice(0, seed % list.length)]
      for (const file of seed % 2 === 0 ? turned : turned.reverse()) {
        step(`put ${file.name}`, () => files.set(file.name, readFileSync(join(from, file.name), 'utf8')))
        said(file)
      }
    },
    async write(name, text) {
      step(`write ${name}`, () => files.set(name, text))
    },
    async remove(names) {
      for (const name of names) step(`remove ${name}`, () => files.delete(name))
    },
  }
}
