import { compileBody } from './compile'
import type { Task } from './pool'
import type { Compiled, Targets } from './types'

let sent = ''
let targets: Targets = {}

/** One body, in a worker thread of the pool. Its targets are read again only when they differ from the last ones. */
export default function compile(task: Task): Promise<Compiled> {
  Atomics.store(task.begun, 0, 1)
  if (task.targets !== sent) {
    sent = task.targets
    targets = JSON.parse(sent) as Targets
  }
  return compileBody(task.source, targets)
}
