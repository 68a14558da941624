import type { Contracts } from '../contract'
import type { LinkPosition } from '../links/find-links'
import type { Compile, Source } from '../types'

/**
 * A compiler for bodies that may use the components of `contracts`; see `compile.ts`. It is loaded when it is first needed:
 * most checks find all in the cache.
 */
export function compileWith(contracts: Contracts): Compile {
  return async (source, targets) => {
    const compiler = await import('../compile')
    return compiler.compileBody(source, targets, contracts)
  }
}

/** Where links are written in a body; see `written.ts`. The parser is loaded when it is first needed. */
export async function findLinks(source: Pick<Source, 'body' | 'format'>): Promise<LinkPosition[]> {
  const parser = await import('../links/find-links')
  return parser.findLinks(source)
}
