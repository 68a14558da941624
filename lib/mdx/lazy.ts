import type { Compile, Source } from './types'
import type { WrittenAddress } from './written'

/** Compiles one body; see `compile.ts`. The compiler is loaded when it is first needed: most checks find all in the cache. */
export const compileBody: Compile = async (source, targets) => {
  const compiler = await import('./compile')
  return compiler.compileBody(source, targets)
}

/** Where links are written in a body; see `written.ts`. The parser is loaded when it is first needed. */
export async function findAddresses(source: Pick<Source, 'body' | 'format'>): Promise<WrittenAddress[]> {
  const parser = await import('./written')
  return parser.findAddresses(source)
}
