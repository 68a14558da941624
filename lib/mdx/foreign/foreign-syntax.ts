import type { Code, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { decodeAddress } from '../../address'
import { type Context, report } from '../context'
import type { Point } from '../errors/places'
import { MASK, type Prose, proseOf, withoutAddresses } from '../lost'
import { explainFence } from './fences'
import { formulas, texBrackets } from './formulas'
import { marks } from './marks'
import { templates } from './templates'
import type { Finding, Foreign } from './types'

/**
 * Reports syntax of other systems that would be published as it stands, names the system, and says what to write
 * instead. Code and escaped characters are exempt.
 */
export function foreignSyntax(context: Context) {
  return (tree: Root): void => {
    for (const prose of proseOf(tree, context.source.body)) checkProse(prose, context)
    visit(tree, (node) => {
      if (node.type === 'code') checkFence(node, context)
      if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return
      const [found] = findIn(decodeAddress(node.url), templates, context.source.format)
      if (found) reportForeign(found.finding, node, context)
    })
  }
}

/** Returns the message and the hint for another system's syntax at a position of an MDX body, where braces are code. */
export function foreignAt(
  body: string,
  place: Point | undefined,
): { readonly message: string; readonly hint: string } | undefined {
  if (!place) return undefined
  const offset = body.split('\n', place.line - 1).join('\n').length + place.column - (place.line === 1 ? 1 : 0)
  const start = body.lastIndexOf('\n\n', offset) + 1
  const end = body.indexOf('\n\n', offset)
  const block = body.slice(start, end === -1 ? undefined : end)
  const found = findIn(block, [texBrackets, ...templates, ...formulas], 'mdx')
  const here = found.find(({ from, to }) => start + from <= offset && offset <= start + to)
  if (!here) return undefined
  return { message: `${here.finding.what}, and MDX reads it as code`, hint: here.finding.hint }
}

function checkProse(prose: Prose, context: Context): void {
  const { format, cited } = context.source
  const own = prose.kind === 'heading' ? templates.filter(({ notInHeadings }) => !notInHeadings) : templates
  for (const { finding, from, to } of [
    ...findIn(prose.escaped, [texBrackets], format),
    ...findIn(prose.text, own, format),
    ...findIn(withoutAddresses(prose.text), [...formulas, ...(cited ? withoutCitations : marks)], format),
  ]) {
    const start = prose.place(from)
    const fix = finding.text !== undefined && { fix: { start, end: prose.place(to), text: finding.text } }
    reportForeign(finding, start, context, fix)
  }
}

/** For a site with references. */
const withoutCitations = marks.filter(({ isCitation }) => !isCitation)

interface Found {
  readonly finding: Finding
  readonly from: number
  readonly to: number
}

/** Tries the patterns in the order of the list. Text matched by one pattern is hidden from those after it. */
function findIn(text: string, list: readonly Foreign[], format: 'md' | 'mdx'): Found[] {
  if (!SIGNS.test(text)) return []
  const all: Found[] = []
  let rest = text
  for (const { pattern, explain } of list) {
    for (const match of [...rest.matchAll(pattern)]) {
      const finding = explain(match, format)
      if (!finding) continue
      const [from, to] = [match.index, match.index + match[0].length]
      all.push({ finding, from, to })
      rest = rest.slice(0, from) + MASK.repeat(to - from) + rest.slice(to)
    }
  }
  return all
}

function checkFence(node: Code, context: Context): void {
  const finding = explainFence(node)
  if (finding) reportForeign(finding, node, context)
}

function reportForeign(
  { what, hint }: Finding,
  place: Parameters<typeof report>[1],
  context: Context,
  fix: Pick<Parameters<typeof report>[2], 'fix'> | false = false,
): void {
  const shown = (text: string) => text.replace(new RegExp(`${MASK}+`, 'g'), '…')
  report(context, place, {
    rule: 'foreign-syntax',
    severity: 'warning',
    message: `${shown(what)}, and readers would see it as written`,
    hint: shown(hint),
    ...fix,
  })
}

/** Characters that any of the patterns needs. Most prose contains none of them. */
const SIGNS = /[[\]{}$%^~]|:\S|==|\+\+|!!!|\?\?\?|<%|8</
