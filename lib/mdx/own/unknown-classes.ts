import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AnyNode, parse } from 'acorn'
import { __unstable__loadDesignSystem as loadDesignSystem } from 'tailwindcss'
import { listFiles } from '../../list-files'
import { nearest, type Problem, problem } from '../../problems'
import type { OwnComponent, OwnComponents } from '../types'
import { loadStylesheet, sheet } from './style'

/**
 * Returns a warning for every class in the views of components that no rule is for: Tailwind makes none of it, and neither
 * the engine's style sheets nor `css`, that of the brand, have one.
 */
export async function checkOwnClasses(components: OwnComponents, css: string): Promise<Problem[]> {
  const written = Object.values(components).map((component) => ({ component, names: classesIn(component.code) }))
  if (written.every(({ names }) => names.size === 0)) return []
  const tailwind = await loadTailwind()
  const own = new Set([...engineClasses(), ...classesOf(css)])
  return written.flatMap(({ component, names }) => {
    const others = [...names].filter((name) => !own.has(name) && !MARKER.test(name))
    const rules = tailwind.candidatesToCss(others)
    return others.filter((_, index) => rules[index] === null).map((name) => unknown(component, name, own, tailwind))
  })
}

type Tailwind = Awaited<ReturnType<typeof loadTailwind>>

/** Tailwind has no rule for these: they mark an element that rules of others refer to. */
const MARKER = /^(?:group|peer)(?:\/[\w-]+)?$/

function unknown(component: OwnComponent, name: string, own: ReadonlySet<string>, tailwind: Tailwind): Problem {
  // A variant such as `hover:` before it, and an opacity such as `/50` behind it.
  const [, before = '', middle = '', after = ''] = /^((?:[^[\]:]+:|\[[^\]]*\]:)*)(.*?)(\/[^/]*)?$/.exec(name) ?? []
  const near = nearest(middle, [...own, ...tailwind.getClassList().map(([known]) => known)])
  return problem({
    file: component.file,
    ...placeOf(name, component.path),
    rule: 'unknown-class',
    severity: 'warning',
    message: `"${name}" is no class of Tailwind's, and no style sheet of the site has a rule for it`,
    hint: near ? `did you mean ${before}${near}${after}?` : 'remove it, or write a rule for it in brand/style.css',
  })
}

/** Its first place in the component's own file; none if it is in a file that the component imports. */
function placeOf(name: string, path: string): { line: number; column: number } | undefined {
  const lines = readFileSync(path, 'utf8').split('\n')
  const word = new RegExp(`(?<![\\w:/-])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w:/-])`)
  const line = lines.findIndex((text) => word.test(text))
  return line < 0 ? undefined : { line: line + 1, column: (lines[line]?.search(word) ?? 0) + 1 }
}

/** Returns the classes that are written as such: what a view puts together while it runs is not known here. */
function classesIn(code: string): ReadonlySet<string> {
  const names = new Set<string>()
  visit(parse(code, { ecmaVersion: 'latest' }))
  return names

  function visit(node: AnyNode): void {
    if (node.type === 'Property' && node.key.type === 'Identifier' && node.key.name === 'className') add(node.value)
    for (const value of Object.values(node) as unknown[]) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (typeof child === 'object' && child !== null && 'type' in child) visit(child as AnyNode)
      }
    }
  }

  function add(node: AnyNode | null): void {
    if (node?.type === 'Literal' && typeof node.value === 'string') addWords(node.value)
    else if (node?.type === 'ConditionalExpression') [node.consequent, node.alternate].forEach(add)
    else if (node?.type === 'LogicalExpression') [node.left, node.right].forEach(add)
    else if (node?.type === 'CallExpression') node.arguments.forEach(add)
    else if (node?.type === 'ArrayExpression') node.elements.forEach(add)
    else if (node?.type === 'TemplateLiteral') {
      // A word beside an expression may be a part of one.
      for (const [at, { value }] of node.quasis.entries()) {
        const start = at > 0 ? value.raw.replace(/^\S+/, '') : value.raw
        addWords(at < node.quasis.length - 1 ? start.replace(/\S+$/, '') : start)
      }
      node.expressions.forEach(add)
    }
  }

  function addWords(text: string): void {
    for (const name of text.split(/\s+/)) if (name !== '') names.add(name)
  }
}

/** Returns the names of classes in a style sheet. */
function classesOf(css: string): string[] {
  return [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name)
}

let found: readonly string[] | undefined

/** Returns the classes that the engine's style sheets have rules for. */
function engineClasses(): readonly string[] {
  found ??= ['app', 'components'].flatMap((folder) =>
    listFiles(join(process.cwd(), folder))
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) => classesOf(readFileSync(join(process.cwd(), folder, file), 'utf8'))),
  )
  return found
}

/** Only this part of Tailwind says which utilities there are. Its version is fixed. */
function loadTailwind() {
  loaded ??= loadDesignSystem(sheet(), { loadStylesheet })
  return loaded
}

/** A preview asks after every save. */
let loaded: ReturnType<typeof loadDesignSystem> | undefined
