import type { Element, ElementContent } from 'hast'
import type { Handle, State } from 'hast-util-to-mdast'
import { toString as textOf } from 'hast-util-to-string'
import type { BlockContent, Image, Paragraph, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { rawBlock } from './raw'

/**
 * Writes a figure. The caption of a picture is its title, or HTML if it has links; a caption of anything else is a
 * paragraph below it. The pictures of a gallery stand one below the other.
 */
export const figure: Handle = (state, node) => {
  const caption = captionOf(node)
  const rest = { ...node, children: node.children.filter((child) => child !== caption) }
  const words = caption ? textOf(caption).replace(/\s+/g, ' ').trim() : ''
  const blocks = state.toFlow(state.all(rest)) as BlockContent[]
  if (words === '' || !caption) return blocks
  const image = loneImage(blocks)
  if (!image || hasLink(blocks)) return [...blocks, ...(state.toFlow(state.all(caption)) as RootContent[])]
  if (image.alt === words) image.alt = ''
  if (isPlain(caption)) {
    image.title = words
    return blocks
  }
  return rawBlock({ ...node, children: [...pictureIn(rest), { ...caption, tagName: 'figcaption' }] })
}

/** A caption of the figure itself, or of a box around its picture, but not one of a figure in it. */
function captionOf(node: Element): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element' || child.tagName === 'figure') continue
    if (child.tagName === 'figcaption') return child
    const inner = child.tagName === 'div' ? captionOf(child) : undefined
    if (inner) {
      child.children = child.children.filter((one) => one !== inner)
      return inner
    }
  }
  return undefined
}

/** Returns the picture if there is nothing else. */
function loneImage(blocks: readonly RootContent[]): Image | undefined {
  const [block, ...others] = blocks
  if (others.length > 0 || block?.type !== 'paragraph') return undefined
  const [child, ...rest] = block.children
  const inner = child?.type === 'link' && child.children.length === 1 ? child.children[0] : child
  return rest.length === 0 && inner?.type === 'image' ? inner : undefined
}

function hasLink([block]: readonly RootContent[]): boolean {
  return (block as Paragraph).children[0]?.type === 'link'
}

function isPlain(caption: Element): boolean {
  let plain = true
  visit(caption, 'element', ({ tagName }) => {
    if (/^(?:a|code|note-reference)$/.test(tagName)) plain = false
  })
  return plain
}

function pictureIn(node: Element): ElementContent[] {
  const found: Element[] = []
  visit(node, 'element', (child) => {
    if (child.tagName === 'img') found.push(child)
  })
  return found
}

/** Writes a picture as an image, so that its title is a caption. */
export function imageOf(node: Element): Image {
  const { src, alt, title } = node.properties
  return { type: 'image', url: String(src ?? ''), alt: String(alt ?? ''), title: title ? String(title) : null }
}

/** Writes blocks one after the other, for boxes that only arrange what is in them. */
export function flow(state: State, node: Element) {
  return state.toFlow(state.all(node))
}
