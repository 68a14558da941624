import { dirname } from 'node:path'
import { type Compile, loadOrCompile, type OwnComponent, type Source, type Targets } from '../../mdx'
import type { Problem } from '../../problems'
import type { Body } from './bodies'

/** Returns the mistakes in the publication's own components that no text uses. */
export type TryUnused = (
  bodies: ReadonlyMap<string, Body>,
  targets: Targets,
  compile: Compile,
) => Promise<readonly Problem[]>

/**
 * Returns a function that shows each component once that no text uses, so that what is wrong with it does not wait for the
 * first one that does. One that needs props or content is only loaded. What is known of a component is remembered until
 * it changes.
 */
export function createTryUnused(): TryUnused {
  const tried = new Map<string, Promise<readonly Problem[]>>()
  return async (bodies, targets, compile) => {
    const used = new Set([...bodies.values()].flatMap(({ loaded }) => Object.keys(loaded.components ?? {})))
    const unused = Object.entries(targets.components ?? {}).filter(([name, { code }]) => !used.has(name) && code !== '')
    const found = unused.map(([name, component]) => {
      const problems = tried.get(component.hash) ?? tryOne(name, component, targets, compile)
      tried.set(component.hash, problems)
      return problems
    })
    return (await Promise.all(found)).flat()
  }
}

async function tryOne(name: string, component: OwnComponent, targets: Targets, compile: Compile): Promise<Problem[]> {
  const folder = dirname(component.path)
  const source: Source = {
    file: NOWHERE,
    format: 'mdx',
    body: `<${name} />`,
    title: '',
    folder,
    publicFolder: folder,
    path: '/',
    mediaPath: '',
  }
  const { problems } = await loadOrCompile(source, targets, compile)
  // What is wrong with this use of it is nobody's mistake, unless the component takes or eats what no text may.
  return problems
    .filter(({ file, rule }) => file !== NOWHERE || LIMITS.has(rule))
    .map((one) => (one.file === NOWHERE ? { ...one, file: component.file } : one))
}

/** What a use of a component calls itself that is in no file. */
const NOWHERE = '-'

const LIMITS: ReadonlySet<string> = new Set(['too-slow', 'too-large'])
