import { availableParallelism } from 'node:os'
import { type Compiler, createCompiler } from '../mdx/pool'
import { threadModule } from '../thread-module'

/** Returns a compiler with one thread per processor, for texts that use the components of this site. */
export function openCompiler(): Compiler {
  const components = threadModule(new URL('../../components/mdx/index.ts', import.meta.url))
  return createCompiler({ workers: availableParallelism(), components })
}
