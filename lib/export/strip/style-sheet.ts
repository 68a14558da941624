import postcss, { type AtRule, type Root, type Rule } from 'postcss'
import { groupBy } from '../../group-by'
import type { ParsedPage } from '../page'

/** A style sheet split into parts that a page may leave out. */
export interface StyleSheet {
  readonly parts: readonly StylePart[]
}

interface StylePart {
  readonly css: string
  /** Names that a page must contain for one of the selectors to match; `undefined` for a part that every page gets. */
  readonly needs?: readonly (readonly string[])[]
}

/**
 * Splits a minified style sheet into what every page gets and its optional layers, which follow in their order. Each
 * part has the same text on every page, so the policy needs only one hash for it.
 */
export function splitStyleSheet(css: string): StyleSheet {
  const root = postcss.parse(css)
  const layers = root.nodes.filter(isOptional)
  for (const layer of layers) layer.remove()
  const parts = [...groupBy(layers, ({ params }) => params).values()].map((same) => {
    return { css: same.map(String).join(''), needs: same.flatMap(needsOf) }
  })
  return { parts: [{ css: root.toString() }, ...parts] }
}

/** Renders the `<style>` elements of a page: the parts of the sheet that can match something on it. */
export function renderStyles({ parts }: StyleSheet, page: ParsedPage): string {
  const names = namesIn(page)
  return parts
    .filter(({ needs }) => !needs || needs.some((needed) => needed.every((name) => names.has(name))))
    .map(({ css }) => `<style>${css}</style>`)
    .join('')
}

/** Layers that every page gets, because what they style is on every page, or is added by an island later. */
const KEPT: ReadonlySet<string> = new Set(['theme', 'base', 'layout', 'islands'])

function isOptional(node: Root['nodes'][number]): node is AtRule {
  return node.type === 'atrule' && node.name === 'layer' && node.nodes !== undefined && !KEPT.has(node.params)
}

function needsOf(layer: AtRule): string[][] {
  const needs: string[][] = []
  layer.walkRules((rule: Rule) => {
    for (const selector of rule.selectors) needs.push(namesOf(selector))
  })
  return needs
}

/**
 * Returns the classes (`.name`) and element names that a selector requires. What is in parentheses or brackets is
 * ignored, since it may be an alternative. An escaped sign (`.mt-2\.5`) is a part of its name.
 */
function namesOf(selector: string): string[] {
  let plain = selector.replace(/\\(.)/g, (_, sign: string) => String.fromCharCode(ESCAPED + sign.charCodeAt(0)))
  while (/[([]/.test(plain)) {
    const shorter = plain.replace(/::?[\w-]*\([^()]*\)|\[[^\]]*\]/g, ' ')
    if (shorter === plain) break
    plain = shorter
  }
  const names = plain.replace(/::?[\w-]+/g, ' ').match(/\.[\w\ue000-\ue0ff-]+|(?<![\w\ue000-\ue0ff.#-])[a-z][\w-]*/g)
  return (names ?? []).map((name) =>
    name.replace(/[\ue000-\ue0ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - ESCAPED)),
  )
}

/** Where escaped signs stand while a selector is read: the first of Unicode's private characters. */
const ESCAPED = 0xe000

function namesIn(page: ParsedPage): Set<string> {
  const names = new Set<string>()
  for (const { name, attributes } of page.elements) {
    names.add(name)
    for (const part of (attributes.class ?? '').split(/\s+/)) names.add(`.${part}`)
  }
  return names
}
