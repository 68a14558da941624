import type { Expression, Node, ObjectExpression, Program } from 'estree'

/** Data that can be written as an expression. */
export type Literal = string | number | boolean | null | readonly Literal[] | { readonly [key: string]: Literal }

/**
 * Thrown for an expression that is not a literal. `node` is the part that is not one, `double` a key that occurs twice.
 */
export class NotLiteral extends Error {
  constructor(
    readonly node: Node | undefined,
    readonly double?: string,
  ) {
    super('not a literal')
  }
}

/**
 * Returns the value of an expression that holds only data, or `undefined` for a comment or an empty expression. Throws
 * `NotLiteral` for everything that is not known to be data: names, calls, functions, operators, patterns and any future
 * syntax.
 */
export function evaluate(program: Program | null | undefined): Literal | undefined {
  if (!program) throw new NotLiteral(undefined)
  const [statement, second] = program.body
  if (!statement) return undefined
  if (second || statement.type !== 'ExpressionStatement') throw new NotLiteral(second ?? statement)
  return literalOf(statement.expression)
}

/**
 * Returns the program for `value`: the inverse of `evaluate`. It ensures that compiled code holds exactly what was
 * checked.
 */
export function programOf(value: Literal): Program {
  return {
    type: 'Program',
    sourceType: 'module',
    body: [{ type: 'ExpressionStatement', expression: expressionOf(value) }],
  }
}

function literalOf(node: Node): Literal {
  switch (node.type) {
    case 'Literal':
      if ('regex' in node || 'bigint' in node) throw new NotLiteral(node)
      return node.value as Literal
    case 'TemplateLiteral':
      if (node.expressions.length > 0) throw new NotLiteral(node.expressions[0])
      return node.quasis.map((quasi) => quasi.value.cooked ?? '').join('')
    case 'UnaryExpression':
      if (node.operator === '-' && node.argument.type === 'Literal' && typeof node.argument.value === 'number') {
        return -node.argument.value
      }
      throw new NotLiteral(node)
    case 'ArrayExpression':
      return node.elements.map((element) => {
        if (!element) throw new NotLiteral(node)
        return literalOf(element)
      })
    case 'ObjectExpression':
      return recordOf(node)
    default:
      throw new NotLiteral(node)
  }
}

function recordOf(node: ObjectExpression): { [key: string]: Literal } {
  const names = new Set<string>()
  const entries = node.properties.map((property) => {
    if (property.type !== 'Property' || property.kind !== 'init') throw new NotLiteral(property)
    if (property.computed || property.method || property.shorthand) throw new NotLiteral(property)
    const { key } = property
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined
    if (name === undefined || name === '__proto__') throw new NotLiteral(property)
    if (names.has(name)) throw new NotLiteral(property, name)
    names.add(name)
    return [name, literalOf(property.value)] as const
  })
  return Object.fromEntries(entries)
}

function expressionOf(value: Literal): Expression {
  if (Array.isArray(value)) return { type: 'ArrayExpression', elements: value.map(expressionOf) }
  if (typeof value === 'number' && value < 0) {
    return { type: 'UnaryExpression', operator: '-', prefix: true, argument: { type: 'Literal', value: -value } }
  }
  if (typeof value === 'object' && value !== null) {
    return {
      type: 'ObjectExpression',
      properties: Object.entries(value).map(([key, item]) => ({
        type: 'Property',
        kind: 'init',
        computed: false,
        method: false,
        shorthand: false,
        key: { type: 'Literal', value: key },
        value: expressionOf(item),
      })),
    }
  }
  return { type: 'Literal', value: value as string | number | boolean | null }
}
