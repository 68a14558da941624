import type { Code, Link, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { nearest } from '../../problems'
import { type Context, report } from '../context'
import { pointAt } from '../errors/places'
import { type InlineFormula, isFormula, joinInline } from './nodes'
import { placeInFormula } from './place'
import { findCommand, renderTex } from './tex'

/**
 * Renders every formula of a text as MathML, and reports TeX that cannot be read, at its line and column. Numbers those
 * with an id, and writes the number as the text of links to them.
 */
export function formulas(context: Context) {
  return (tree: Root): void => {
    if (!/\$|math/i.test(context.source.body)) return
    joinInline(tree, context.source.body)
    const numbers = new Map<string, number>()
    visit(tree, (node) => {
      if (node.type === 'inlineFormula') renderInline(node, context)
      else if (node.type === 'code' && isFormula(node)) renderBlock(node, numbers, context)
    })
    if (numbers.size > 0) visit(tree, 'link', (link) => numberLink(link, numbers, context))
  }
}

function renderInline(node: InlineFormula, context: Context): void {
  const rendered = render(node, false, context)
  if (!rendered) return
  node.words = rendered.words
  context.formulas.set(formulaKey(node.value), { math: rendered.math })
}

function renderBlock(node: Code, numbers: Map<string, number>, context: Context): void {
  const info = `${node.lang?.slice('math'.length) ?? ''} ${node.meta ?? ''}`.trim()
  const id = ID.exec(info)?.[1]?.normalize('NFC')
  if (info && !id) {
    const { body } = context.source
    const place = pointAt(body, body.indexOf(info, node.position?.start.offset))
    const message = `${info} means nothing after a formula`
    report(context, place, { rule: 'formula', message, hint: 'remove it, or write a name for links: {#eq-name}' })
  }
  const number = id === undefined ? undefined : numbers.size + 1
  if (id !== undefined && number !== undefined) numbers.set(id, number)
  const math = isClosed(node, context) ? render(node, true, context)?.math : undefined
  // What has a mistake is plain code from here on, whose language no later step has to know.
  node.lang = math ? 'math' : null
  node.meta = math && id !== undefined ? `{#${id}}` : null
  if (!math) return
  const named = id !== undefined && number !== undefined && { id, number }
  if (named) node.data = { ...node.data, number }
  context.formulas.set(formulaKey(node.value, node.meta ?? ''), { math, ...named })
}

/** In MDX, where braces are code, names may also be in a comment, as those of headings are. */
const ID = /^\{\s*(?:\/\*\s*)?#([^\s{}*]+)\s*(?:\*\/\s*)?\}$/

function isClosed(node: Code, context: Context): boolean {
  const { body } = context.source
  const written = body.slice(node.position?.start.offset, node.position?.end.offset)
  if (!written.startsWith('$$') || node.value === '' || /\S\s*\$\$\s*(?:\{[^{}]*\})?\s*$/.test(written)) return true
  const message = 'the formula is never closed, so everything after it is part of it'
  report(context, node, { rule: 'formula', message, hint: 'add a line $$ where it ends' })
  return false
}

function render(node: Code | InlineFormula, isBlock: boolean, context: Context) {
  const rendered = renderTex(node.value, isBlock)
  const { body } = context.source
  const range = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0] as const
  const place = (offset: number) => placeInFormula(body, range, node.value, offset)
  if ('message' in rendered) {
    const { message, hint, offset } = rendered
    report(context, place(offset), { rule: 'formula', message, hint })
    return undefined
  }
  const colour = findCommand(node.value, COLOURS)
  if (colour) {
    report(context, place(colour.offset), {
      rule: 'formula-colour',
      severity: 'warning',
      message: `${colour.name} is removed`,
      hint: 'remove it: the style sheet decides how formulas look, in light and dark',
    })
  }
  return rendered
}

const COLOURS: ReadonlySet<string> = new Set(['\\color', '\\textcolor', '\\colorbox', '\\fcolorbox', '\\definecolor'])

/** Writes the number of a formula into a link without text, as \eqref does in TeX. */
function numberLink(link: Link, numbers: ReadonlyMap<string, number>, context: Context): void {
  if (link.children.length > 0 || !link.url.startsWith('#')) return
  const id = link.url.slice(1)
  const number = numbers.get(id)
  if (number !== undefined) {
    link.children = [{ type: 'text', value: `(${number})` }]
    return
  }
  const near = nearest(id, numbers.keys())
  if (!near) return
  report(context, link, { rule: 'formula', message: `there is no formula #${id}`, hint: `did you mean [](#${near})?` })
  link.children = [{ type: 'text', value: id }]
  link.url = `#${near}`
}

/** Returns the key of a formula in the context: its TeX and, for a block, what stands after the name of the language. */
export function formulaKey(tex: string, meta?: string): string {
  return JSON.stringify([tex, meta])
}
