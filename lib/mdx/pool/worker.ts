import { workerData } from 'node:worker_threads'
import { compileBody } from '../compile'
import type { Contracts } from '../contract'
import type { Compiled, Targets } from '../types'
import type { Task, WorkerData } from './task'

// Functions cannot be sent to a thread, so it gets the URL of the module that has the contracts.
const { components } = workerData as WorkerData
const { contracts } = (await import(components)) as { readonly contracts: Contracts }

// What a component leaves unfinished fails for nobody, since its view returns HTML at once.
process.on('unhandledRejection', () => {})

let sent = ''
let targets: Targets = {}

/**
 * Compiles one body in a worker thread of the pool. Its targets are parsed only if they differ from the previous ones.
 */
export default function compile(task: Task): Promise<Compiled> {
  Atomics.store(task.begun, 0, 1)
  if (task.targets !== sent) {
    sent = task.targets
    targets = JSON.parse(sent) as Targets
  }
  return compileBody(task.source, targets, contracts)
}
