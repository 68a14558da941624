import type { Element } from 'hast'
import type { State } from 'hast-util-to-mdast'
import { toString as textOf } from 'hast-util-to-string'
import type { BlockContent, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { element } from '../../../hast'
import { embedOf, isEmbedded } from '../../embeds'
import { type Conversion, classesOf, lineOf, textAttribute } from '../types'
import { flow } from './figures'
import { lineWith, shown } from './shown'

/**
 * Writes a box that an editor made for a purpose: a bookmark, a callout, a toggle, a button, an embed. Returns
 * `undefined` for any other element, and an empty list for one that is taken out.
 */
export function cardOf(state: State, node: Element, conversion: Conversion): RootContent[] | undefined {
  const classes = classesOf(node)
  if (classes.some((name) => FURNITURE.test(name))) {
    conversion.left.push({ what: `${name(node)} is taken out`, kind: 'furniture', line: lineOf(node) })
    return []
  }
  const card = classes.map((one) => CARDS[one]).find((one) => one !== undefined)
  return card?.(state, node, conversion) ?? loneAddress(node, conversion)
}

type Card = (state: State, node: Element, conversion: Conversion) => RootContent[] | undefined

/** Forms to subscribe, buttons to share: a site has its own. */
const FURNITURE =
  /^(?:subscription-widget|subscription-widget-wrap|subscription-widget-wrap-editor|kg-signup-card|sharedaddy|jp-relatedposts|addtoany_share_save_container|wp-block-jetpack-subscriptions|captioned-button-wrap)$/

const bookmark: Card = (_, node) => {
  const link = find(node, (one) => one.tagName === 'a' && textAttribute(one, 'href') !== '')
  const title = find(node, (one) =>
    classesOf(one).some((name) => /(?:bookmark|embed|markup)\S*-title|-title$|mixtapeEmbed-strong$/.test(name)),
  )
  const href = link ? textAttribute(link, 'href') : ''
  const label =
    textOf(title ?? link ?? node)
      .replace(/\s+/g, ' ')
      .trim() || href
  return href === '' ? undefined : [lineWith(href, label)]
}

const callout: Card = (state, node) => {
  const text = find(node, (one) => classesOf(one).includes('kg-callout-text')) ?? node
  const children = flow(state, text) as BlockContent[]
  return [{ type: 'blockquote', data: { callout: 'note' }, children }]
}

const toggle: Card = (state, node) => {
  const title = find(node, (one) => classesOf(one).includes('kg-toggle-heading-text'))
  const content = find(node, (one) => classesOf(one).includes('kg-toggle-content'))
  if (!title || !content) return undefined
  const summary = element('summary', {}, title.children)
  const details = element('details', {}, [summary, ...content.children])
  return [state.one(details, undefined)].flat() as RootContent[]
}

const embed: Card = (_, node, conversion) => {
  // A frame or the words of a post are there already.
  if (find(node, ({ tagName }) => /^(?:iframe|blockquote|img|video|audio)$/.test(tagName))) return undefined
  const attributes = textAttribute(node, 'dataAttrs')
  const video = /"videoId":"([\w-]+)"/.exec(attributes)?.[1]
  const href = textAttribute(find(node, ({ tagName }) => tagName === 'a') ?? node, 'href')
  const id =
    video && (/vimeo/.test(classesOf(node).join(' ')) ? `https://vimeo.com/${video}` : `https://youtu.be/${video}`)
  const address = id ?? (href || textOf(node).trim() || (/"url":"(https?:[^"]+)"/.exec(attributes)?.[1] ?? ''))
  const found = embedOf(address)
  return found && [shown(found, node, conversion)]
}

const CARDS: Readonly<Record<string, Card>> = {
  'kg-bookmark-card': bookmark,
  'kg-file-card': bookmark,
  'embedded-post-wrap': bookmark,
  'graf--mixtapeEmbed': bookmark,
  'kg-callout-card': callout,
  'kg-toggle-card': toggle,
  'wp-block-embed': embed,
  'kg-embed-card': embed,
  'youtube-wrap': embed,
  'vimeo-wrap': embed,
  'embed-youtube': embed,
}

/** The address of a video alone in a paragraph: WordPress shows the video. */
function loneAddress(node: Element, conversion: Conversion): RootContent[] | undefined {
  const [only, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const text = textOf(node).trim()
  const isLink = only?.type === 'element' && only.tagName === 'a' && textAttribute(only, 'href') === text
  if (others.length > 0 || (only?.type !== 'text' && !isLink) || !isEmbedded(text)) return undefined
  const found = embedOf(text)
  if (!found || /\s/.test(text)) return undefined
  return [shown(found, node, conversion)]
}

function find(node: Element, is: (node: Element) => boolean): Element | undefined {
  let found: Element | undefined
  visit(node, 'element', (one) => {
    if (!found && is(one)) found = one
  })
  return found
}

function name(node: Element): string {
  return `<${node.tagName} class="${classesOf(node).join(' ')}">`
}
