import type { CallExpression, Node, Program } from 'estree'

/**
 * Makes the compiled code the same in every mode. Unless `NODE_ENV` is `production`, next-mdx-remote compiles for
 * development: that code calls another runtime and contains positions. One artifact serves the dev server, the check
 * and the build, so these calls are turned back into `jsx` and `jsxs`.
 */
export function forProduction() {
  return (program: Program): void => visit(program)
}

function visit(node: Node): void {
  if (node.type === 'CallExpression') call(node)
  if (node.type === 'VariableDeclarator' && node.id.type === 'ObjectPattern') runtime(node.id)
  // MDX's own guard against missing components. The allow-list has already refused those, with a position.
  if (node.type === 'FunctionDeclaration' && node.id?.name === '_missingMdxReference') {
    node.params.length = 2
    const [thrown] = node.body.body
    if (thrown?.type === 'ThrowStatement' && thrown.argument.type === 'NewExpression') {
      thrown.argument.arguments = [{ type: 'Identifier', name: 'id' }]
    }
  }
  if (node.type === 'Literal') return
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) value.filter(isNode).forEach(visit)
    else if (isNode(value)) visit(value)
  }
}

function call(node: CallExpression): void {
  if (node.callee.type !== 'Identifier') return
  if (node.callee.name === '_missingMdxReference') node.arguments.length = 2
  if (node.callee.name !== '_jsxDEV') return
  const several = node.arguments[3]
  node.callee.name = several?.type === 'Literal' && several.value === true ? '_jsxs' : '_jsx'
  node.arguments.length = 2
}

/** Rewrites the pattern to `const {Fragment, jsx, jsxs} = arguments[0]`, which is what `loadBody` always passes. */
function runtime(pattern: Extract<Node, { type: 'ObjectPattern' }>): void {
  const names = pattern.properties.map((one) =>
    one.type === 'Property' && one.key.type === 'Identifier' ? one.key.name : '',
  )
  if (!names.includes('Fragment') && !names.some((name) => /^jsx/.test(name))) return
  pattern.properties = ['Fragment', 'jsx', 'jsxs'].map((name) => ({
    type: 'Property',
    kind: 'init',
    computed: false,
    method: false,
    shorthand: false,
    key: { type: 'Identifier', name },
    value: { type: 'Identifier', name: `_${name}` },
  }))
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
