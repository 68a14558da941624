import type { Root } from 'mdast'
import type { Problem } from '../../problems'
import type { Contracts } from '../contract'
import type { LinkPosition } from '../links/find-links'
import type { OwnProps } from '../own/describe'
import type { Compile, OwnComponent, OwnComponents, Source } from '../types'

/**
 * Returns a compiler for bodies that may use the components of `contracts`; see `compile.ts`. The compiler is loaded on
 * first use, since most checks find everything in the cache.
 */
export function compileWith(contracts: Contracts): Compile {
  return async (source, targets) => {
    const compiler = await import('../compile')
    return compiler.compileBody(source, targets, contracts)
  }
}

/** Returns where links are written in a body; see `find-links.ts`. The parser is loaded on first use. */
export async function findLinks(
  source: Pick<Source, 'body' | 'format'>,
  attributes?: readonly string[],
): Promise<LinkPosition[]> {
  const parser = await import('../links/find-links')
  return parser.findLinks(source, attributes)
}

/** Parses a body in our dialect; see `parse.ts`. The parser is loaded on first use. */
export async function parseBody(source: Pick<Source, 'body' | 'format'>): Promise<Root> {
  const parser = await import('../links/parse')
  return parser.parseBody(source)
}

/** Returns the props of a component of the publication's own; see `own/describe.ts`. What runs it is loaded on first use. */
export async function listOwnProps(component: OwnComponent): Promise<OwnProps> {
  const own = await import('../own/describe')
  return own.describeOwn(component)
}

/**
 * Returns warnings about the classes of components of the publication's own; see `own/unknown-classes.ts`. Tailwind is loaded
 * on first use.
 */
export async function checkOwnClasses(components: OwnComponents, css: string): Promise<Problem[]> {
  if (Object.keys(components).length === 0) return []
  const own = await import('../own/unknown-classes')
  return own.checkOwnClasses(components, css)
}
