import { availableParallelism } from 'node:os'
import { type Compiler, createCompiler } from '../mdx/pool'

/** Returns a compiler with one thread per processor, for texts that use the components of this site. */
export function openCompiler(): Compiler {
  const components = new URL('../../components/mdx/index.ts', import.meta.url).href
  return createCompiler({ workers: availableParallelism(), components })
}
