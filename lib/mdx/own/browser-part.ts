import { type CallExpression, type Node, type Property, parse } from 'acorn'
import { transformSync } from 'esbuild'
import type { BrowserPart } from '../contract'
import { CONTRACT } from './provided'

/** Returns which part of a component runs in the browser, if one does. Throws esbuild's error if it does not compile. */
export function browserPart(source: string): BrowserPart | undefined {
  if (isClientModule(source)) return 'client'
  return hasIsland(source) ? 'island' : undefined
}

/** Returns true if a component has an island among its options, as far as they are written in the call. */
export function hasIsland(source: string): boolean {
  return /\bisland\b/.test(source) && definitionsIn(toJavaScript(source)).some((call) => islandOf(call) !== undefined)
}

/** Returns true if a module begins with the directive `'use client'`. */
function isClientModule(source: string): boolean {
  return /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*(['"])use client\1/.test(source)
}

/**
 * Returns the module of a component as JavaScript that exports what runs in the browser. Everything else that it says of
 * itself is gone, so that a bundler leaves out what only that needs: the schema, the plain form, the view of an island.
 */
export function browserSource(source: string, part: BrowserPart): string {
  const code = toJavaScript(source)
  const textOf = ({ start, end }: Node) => code.slice(start, end)
  return definitionsIn(code).reduceRight((text, call) => {
    const kept = part === 'client' ? call.arguments[1] : islandOf(call)
    const shown = kept && (part === 'client' ? textOf(kept) : `({ ${textOf(kept)} }).island`)
    return text.slice(0, call.start) + (shown ?? 'undefined') + text.slice(call.end)
  }, code)
}

function toJavaScript(source: string): string {
  const { code } = transformSync(source, { loader: 'tsx', jsx: 'automatic', charset: 'utf8', tsconfigRaw: '{}' })
  return code
}

/** Returns the calls of `defineComponent` in a module, by whatever name it imports that. */
function definitionsIn(code: string): CallExpression[] {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
  const names = program.body.flatMap((node) => {
    if (node.type !== 'ImportDeclaration' || !String(node.source.value).endsWith(CONTRACT)) return []
    return node.specifiers.flatMap((one) =>
      one.type === 'ImportSpecifier' && nameOf(one.imported) === 'defineComponent' ? [one.local.name] : [],
    )
  })
  return nodesIn(program).filter(
    (node): node is CallExpression =>
      node.type === 'CallExpression' && names.includes(nameOf((node as CallExpression).callee) ?? ''),
  )
}

function islandOf({ arguments: [options] }: CallExpression): Property | undefined {
  if (options?.type !== 'ObjectExpression') return undefined
  return options.properties.find((one): one is Property => one.type === 'Property' && nameOf(one.key) === 'island')
}

const nameOf = (node: Node): string | undefined => ('name' in node ? String(node.name) : undefined)

/** Returns a node and every node below it, in the order of the source. */
function nodesIn(node: Node): Node[] {
  const inner = Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]))
  return [node, ...inner.filter(isNode).flatMap(nodesIn)]
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
