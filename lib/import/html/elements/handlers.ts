import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast'
import { toString as textOf } from 'hast-util-to-string'
import type { FootnoteDefinition, FootnoteReference, HeadingData, PhrasingContent, RootContent } from 'mdast'
import { embedOf } from '../../embeds'
import { codeBlock, noteReference, noteText } from '../read'
import { keptName } from '../text'
import { type Conversion, lineOf, textAttribute } from '../types'
import { cardOf } from './cards'
import { comment } from './comments'
import { figure, flow, imageOf } from './figures'
import { element, inlineElement, styled } from './inline'
import { rawBlock } from './raw'
import { shown } from './shown'
import { table } from './tables'

/** Returns what is written for each element where that differs from the converter's own. */
export function createHandlers(conversion: Conversion): Record<string, Handle> {
  const { left, targets } = conversion
  const keptWith =
    (why: string): Handle =>
    (_, node) =>
      kept(why, node)
  const dropped: Handle = (_, node) => {
    left.push({ what: `<${node.tagName}> is taken out`, kind: node.tagName, line: lineOf(node) })
  }
  return {
    ...same(inlineElement, 'abbr bdi bdo cite dfn ins kbd mark q ruby rp rt samp small sub sup time u var'),
    ...same(flow, 'article aside center div footer header main nav picture section address hgroup'),
    ...same(dropped, 'style link'),
    script,
    ...same(keptWith('a form'), 'form input select textarea button'),
    ...same(keptWith('HTML without a counterpart'), 'svg math object embed canvas map meter progress marquee'),
    ...same(media, 'audio video'),
    ...same(heading, 'h1 h2 h3 h4 h5 h6'),
    a: link,
    blockquote,
    br: (state) => (state.inTable ? element('br', []) : { type: 'break' }),
    dl: (_, node) => rawBlock(node),
    details,
    div: (state, node) => cardOf(state, node, conversion) ?? flow(state, node),
    figure: (state, node) => cardOf(state, node, conversion) ?? figure(state, node, undefined),
    iframe,
    img: (_, node) => imageOf(node),
    p: (state, node) => cardOf(state, node, conversion) ?? defaultHandlers.p?.(state, node),
    pre: (_, node) => codeBlock(node),
    span: styled,
    table,
    [keptName]: (_, node) => comment(textAttribute(node, 'dataOriginal'), textAttribute(node, 'dataWhy')),
    [noteReference]: (_, node): FootnoteReference => note('footnoteReference', node) as FootnoteReference,
    [noteText]: (state, node) =>
      ({ ...note('footnoteDefinition', node), children: flow(state, node) }) as FootnoteDefinition,
  }

  function link(state: State, node: Element) {
    const href = textAttribute(node, 'href').trim()
    const id = textAttribute(node, 'id') || textAttribute(node, 'name')
    const anchor = targets.has(id) && textOf(node).trim() === '' ? [element('a', [], { id })] : []
    if (UNSAFE.test(href.replace(/[\s\p{Cc}]/gu, ''))) {
      left.push({ what: `a link to ${href.slice(0, 20)}… is text now`, kind: 'link', line: lineOf(node) })
      return state.all(node)
    }
    if (href === '' || href === '#') return [...anchor, ...state.all(node)]
    const written = {
      ...node,
      properties: { href, ...(node.properties.title ? { title: node.properties.title } : {}) },
    }
    const result = defaultHandlers.a?.(state, written)
    return [...anchor, ...([result].flat() as RootContent[])].filter(
      (one) => !('children' in one) || one.type !== 'link' || one.children.length > 0,
    )
  }

  function heading(state: State, node: Element) {
    if (textOf(node).trim() === '') return flow(state, node)
    const [only, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
    // Bold letters in a heading say nothing more.
    const isBold = others.length === 0 && only?.type === 'element' && /^(?:strong|b)$/.test(only.tagName)
    const inner = isBold && only?.type === 'element' ? only.children : node.children
    const children = state
      .all({ ...node, children: inner })
      .map((child) => (child.type === 'break' ? { type: 'text' as const, value: ' ' } : child))
    const id = textAttribute(node, 'id')
    const depth = Number(node.tagName.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6
    const data = targets.has(id) && /^[\w-]+$/.test(id) ? { data: { anchor: id } as HeadingData } : {}
    return { type: 'heading' as const, depth, children: children as PhrasingContent[], ...data }
  }

  /** Gists are shown by a script. */
  function script(state: State, node: Element) {
    const src = textAttribute(node, 'src')
    return /^(?:https?:)?\/\/gist\.github\.com\//.test(src) ? iframe(state, node) : dropped(state, node, undefined)
  }

  function iframe(_: State, node: Element) {
    const embed = embedOf(textAttribute(node, 'src') || textAttribute(node, 'dataSrc'), textAttribute(node, 'title'))
    if (!embed) return kept('a frame', node)
    return shown(embed, node, conversion)
  }

  function media(_: State, node: Element) {
    const sources = node.children.filter((child) => child.type === 'element' && child.tagName === 'source') as Element[]
    const src = [node, ...sources].map((one) => textAttribute(one, 'src')).find((one) => one !== '')
    if (!src || UNSAFE.test(src)) return kept(`<${node.tagName}> without a file`, node)
    const label = `${node.tagName === 'audio' ? 'Audio' : 'Video'}: ${decodeURI(src).replace(/^.*\/|[?#].*$/g, '') || src}`
    return shown({ label, url: src }, node, conversion)
  }
}

/** Addresses that would run code, in whatever way they are written. */
const UNSAFE = /^(?:javascript|vbscript|data|livescript|mocha|file):/i

function same(handle: Handle, names: string): Record<string, Handle> {
  return Object.fromEntries(names.split(' ').map((name) => [name, handle]))
}

/** Returns what is kept as a comment; the tree is written to Markdown with it. */
export function kept(why: string, node: Element): RootContent {
  return comment(toHtml(node), why)
}

/** A quotation; whom it is by stands in its last line. */
function blockquote(state: State, node: Element) {
  const children = flow(state, node)
  return children.length === 0 ? undefined : { type: 'blockquote' as const, children }
}

function details(state: State, node: Element) {
  const summary = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'summary',
  )
  const rest = { ...node, children: node.children.filter((child) => child !== summary) }
  // The summary is in the same block of HTML as the tag before it, where Markdown would be read as written.
  const title = summary ? [rawBlock({ ...summary, properties: {} })] : []
  return element('details', [...title, ...flow(state, rest)], {}, 'mdxJsxFlowElement') as RootContent
}

function note(type: 'footnoteReference' | 'footnoteDefinition', node: Element) {
  const label = String(node.properties.label)
  return { type, identifier: label, label, children: [] }
}
