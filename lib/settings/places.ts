import { type Expression, type Node, type Program, type Property, parse, type SpreadElement } from 'acorn'
import { type Compiled, RECEIVER } from './evaluate'
import { type Spot, traceBack } from './spot'

/**
 * Finds the position of a value of the default export, or of its key, by its path, such as `['navigation', 1, 'path']`.
 */
export type FindSpot = (path: readonly PropertyKey[], part?: 'value' | 'key') => Spot | undefined

/**
 * Returns a function that finds positions in a settings module. It parses the JavaScript from esbuild, which needs no
 * parser for types, and follows esbuild's source map back to the author's file. For a value that is not written as a
 * literal (a call, a condition), it returns the nearest enclosing position.
 */
export function createSpotFinder({ code, map, folder }: Compiled): FindSpot {
  let program: Program | undefined
  return (path, part = 'value') => {
    program ??= parse(code, { ecmaVersion: 'latest', locations: true, allowReturnOutsideFunction: true })
    const found = locate(program, path)
    const node = part === 'key' ? (found.key ?? found.value) : found.value
    const start = node?.loc?.start
    return start && traceBack(map, folder, start.line - 1, start.column)
  }
}

interface Found {
  readonly value?: Node | undefined
  /** Key of a property. */
  readonly key?: Node | undefined
}

type Variables = ReadonlyMap<string, Expression>

function locate(program: Program, path: readonly PropertyKey[]): Found {
  const variables = variablesOf(program)
  const exported = program.body.flatMap((statement) =>
    statement.type === 'ExpressionStatement' &&
    statement.expression.type === 'CallExpression' &&
    statement.expression.callee.type === 'Identifier' &&
    statement.expression.callee.name === RECEIVER
      ? statement.expression.arguments
      : [],
  )[0]
  let found: Found = { value: exported && resolve(exported, variables) }
  for (const step of path) {
    const inner = stepInto(found.value, step, variables)
    if (!inner) break
    found = inner
  }
  return found
}

function variablesOf(program: Program): Variables {
  return new Map(
    program.body.flatMap((statement) =>
      statement.type === 'VariableDeclaration'
        ? statement.declarations.flatMap(({ id, init }) =>
            id.type === 'Identifier' && init ? [[id.name, init] as const] : [],
          )
        : [],
    ),
  )
}

/** Returns the value of a name. For a call with one argument, such as `define({ … })`, returns that argument. */
function resolve(node: Node, variables: Variables): Node {
  const seen = new Set<Node>()
  let current = node as Expression
  while (!seen.has(current)) {
    seen.add(current)
    const next =
      current.type === 'Identifier'
        ? variables.get(current.name)
        : current.type === 'CallExpression' && current.arguments.length === 1
          ? current.arguments[0]
          : undefined
    if (!next || next.type === 'SpreadElement') break
    current = next
  }
  return current
}

function stepInto(node: Node | undefined, step: PropertyKey, variables: Variables): Found | undefined {
  const parent = node as Expression | undefined
  if (parent?.type === 'ObjectExpression') return property(parent.properties, step, variables)
  if (parent?.type !== 'ArrayExpression') return undefined
  let index = Number(step)
  for (const element of parent.elements) {
    const spread = element?.type === 'SpreadElement' ? (resolve(element.argument, variables) as Expression) : undefined
    if (element?.type !== 'SpreadElement') {
      if (index === 0) return element ? { value: resolve(element, variables) } : undefined
      index--
    } else if (spread?.type !== 'ArrayExpression') return { value: element }
    else if (index < spread.elements.length) return stepInto(spread, index, variables)
    else index -= spread.elements.length
  }
  return undefined
}

/** Returns the last property with that name, because the last one wins. */
function property(
  properties: readonly (Property | SpreadElement)[],
  step: PropertyKey,
  variables: Variables,
): Found | undefined {
  for (const item of properties.toReversed()) {
    if (item.type === 'SpreadElement') {
      const found = stepInto(resolve(item.argument, variables), step, variables)
      if (found) return found
    } else if (!item.computed && nameOf(item) === String(step)) {
      return { key: item.key, value: resolve(item.value, variables) }
    }
  }
  return undefined
}

function nameOf({ key }: Property): string | undefined {
  return key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined
}
