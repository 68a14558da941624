import { compileBody } from './compile'
import type { Compiled, Source, Targets } from './types'

let sent = ''
let targets: Targets = {}

/**
 * One body, in a worker thread of the pool. The targets come as text, which thousands of posts share: copying a text
 * costs nothing, and it is read only when it changes.
 */
export default function compile(task: { readonly source: Source; readonly targets: string }): Promise<Compiled> {
  if (task.targets !== sent) {
    sent = task.targets
    targets = JSON.parse(sent) as Targets
  }
  return compileBody(task.source, targets)
}
