import { parse as parseScript } from 'acorn'
import type { Nodes, Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import { parseBody } from '../../../mdx'
import { keep } from '../../keep'
import { type Piece, replacePieces } from '../../pieces'
import { dedent } from './blocks'
import { htmlTag, isHtml } from './jsx-html'
import { renderTag } from './tags'

type Jsx = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

/**
 * Turns MDX into Markdown: components become what they show, as far as we have it, and comments around their text
 * otherwise; imports and expressions become comments. Code must have been taken out. A body that is no MDX stays as it is,
 * but for its imports.
 */
export async function readJsx(body: string): Promise<string> {
  let tree: Root
  try {
    tree = await parseBody({ body, format: 'mdx' })
  } catch {
    return body
      .replace(/^(?:import|export)\s[^\n]*(?:from\s*['"][^\n]*|=[^\n]*)$/gm, (line) => keep('code of MDX', line, 'md'))
      .replace(/\{\/\*([\s\S]*?)\*\/\}/g, '<!--$1-->')
  }
  const imports = importsOf(tree)
  return renderRange(tree, 0, body.length)

  /** Returns a part of the body in which everything that only MDX has is rendered. */
  function renderRange(parent: Nodes, from: number, to: number): string {
    const pieces = topmost(parent).map((node): Piece => {
      const [start, end] = rangeOf(node)
      return { from: start - from, to: end - from, text: render(node) }
    })
    return replacePieces(body.slice(from, to), pieces)
  }

  function render(node: Nodes): string {
    const [start, end] = rangeOf(node)
    const written = body.slice(start, end)
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return element(node, written)
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return expression(node.value, written)
    return keep('code of MDX', written, 'md')
  }

  function element(node: Jsx, written: string): string {
    const [first, last] = [node.children[0], node.children.at(-1)]
    const inner = first && last ? dedentIf(node, renderRange(node, rangeOf(first)[0], rangeOf(last)[1])) : undefined
    if (node.name === null) return inner ?? ''
    const named = new Map(
      node.attributes.flatMap((attribute) =>
        attribute.type === 'mdxJsxAttribute' ? [[attribute.name, literalOf(attribute.value)] as const] : [],
      ),
    )
    if (isHtml(node.name)) return htmlTag(node.name, named, inner, node.type === 'mdxJsxFlowElement')
    const open = first ? body.slice(rangeOf(node)[0], rangeOf(first)[0]) : written
    // Between comments on the same line, Markdown would be read as HTML.
    const isBlock = node.type === 'mdxJsxFlowElement' && inner !== undefined
    return renderTag({ name: node.name, named, values: [], inner: isBlock ? `\n\n${inner}\n\n` : inner, open }, 'MDX')
  }

  /** Texts, numbers, and pictures that were imported. */
  function literalOf(value: unknown): string {
    if (value === null || value === undefined) return 'true'
    if (typeof value === 'string') return value
    const code = String((value as { value?: unknown }).value ?? '').trim()
    return (
      imports.get(code.replace(/\.(?:src|default)$/, '')) ??
      /^(["'`])([\s\S]*)\1$/.exec(code)?.[2] ??
      /^require\(\s*["']([^"']+)["']\s*\)(?:\.default)?$/.exec(code)?.[1] ??
      code
    )
  }
}

function dedentIf(node: Jsx, text: string): string {
  return node.type === 'mdxJsxFlowElement'
    ? `${dedent(`${' '.repeat((node.children[0]?.position?.start.column ?? 1) - 1)}${text}`)}`
    : text
}

function expression(value: string, written: string): string {
  const comment = /^\s*\/\*([\s\S]*?)\*\/\s*$/.exec(value)?.[1]
  if (comment !== undefined) return `<!--${comment.replaceAll('-->', '-- >')}-->`
  const text = /^\s*(["'`])([^$]*)\1\s*$/.exec(value)?.[2]
  if (text !== undefined) return text
  return value.trim() === '' ? '' : keep('an expression of MDX', written, 'md')
}

/** Returns the nodes below `parent` that only MDX has, without those within one another. */
function topmost(parent: Nodes): Nodes[] {
  if (!('children' in parent)) return []
  return parent.children.flatMap((child) => (child.type.startsWith('mdx') ? [child] : topmost(child)))
}

const rangeOf = ({ position }: Nodes) => [position?.start.offset ?? 0, position?.end.offset ?? 0] as const

/** Returns the files that names stand for: `import cover from '../cover.png'`. */
function importsOf(tree: Root): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const node of tree.children) {
    if (node.type !== 'mdxjsEsm') continue
    const program = parseScript(node.value, { ecmaVersion: 'latest', sourceType: 'module' })
    for (const statement of program.body) {
      if (statement.type !== 'ImportDeclaration') continue
      for (const { local } of statement.specifiers) names.set(local.name, String(statement.source.value))
    }
  }
  return names
}
