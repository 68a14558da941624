import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { Position } from 'unist'
import { decodeAddress } from '../../address'
import { element, text } from '../../hast'
import { isAllowedPicture, isPublishablePicture } from '../../picture-hosts'
import { buildSources, findPicture, heavyPicture, type Picture, PictureFault } from '../../pictures'
import { href } from '../../urls'
import { type Context, report } from '../context'
import { refusedAddress } from '../links/addresses'
import { attributeOf, attributesOf, type ComponentElement, walk } from '../tree/tree'

/**
 * Finds and measures every picture, so that the page reserves its space, and makes it load lazily. A picture that is
 * alone in a paragraph becomes a figure, with its title as the caption.
 */
export function pictures(context: Context) {
  return async (tree: Root): Promise<void> => {
    const found: [Element | ComponentElement, Position | undefined, Element | undefined][] = []
    walk(tree, (node, position, ancestors) => {
      const parent = ancestors.at(-1)
      if (isPicture(node, context)) found.push([node, position, parent?.type === 'element' ? parent : undefined])
    })
    let figures = 0
    for (const [node, position, parent] of found) {
      if (node.type !== 'element') {
        figures++
        await component(node, `figure-${figures}`, position, context)
        continue
      }
      const alone = parent?.tagName === 'p' && parent.children.every((child) => child === node || isBlank(child))
      const title = alone ? takeTitle(node) : undefined
      await image(node, position, context)
      if (parent && alone) figure(parent, node, title, `figure-${++figures}`)
    }
  }
}

async function image(node: Element, position: Position | undefined, context: Context): Promise<void> {
  const src = decodeAddress(String(node.properties.src ?? ''))
  if (src === refusedAddress) return
  const alt = String(node.properties.alt ?? '').trim()
  if (alt === '') {
    report(context, position, {
      rule: 'image-alt',
      field: 'alt',
      message: 'this picture has no description for readers who cannot see it',
      hint: `write ![what it shows](${src})${orDecorative(src, context)}`,
    })
  }
  const picture = await measure(src, alt, position, context)
  const late = { loading: 'lazy', decoding: 'async' }
  if (isPublishablePicture(src)) node.properties = { ...node.properties, src, alt, ...late }
  if (!picture) return
  const { width, height, served, variants } = picture
  node.properties = { ...node.properties, src: href(served), alt, width, height, ...late }
  if (variants.length > 0) offer(node, variants)
}

/** Returns how to write a decorative picture, if some component supports that. */
function orDecorative(src: string, { source, contracts }: Context): string {
  const component = [...contracts.values()].find(({ picture, props }) => picture && 'decorative' in props.shape)
  return component && source.format === 'mdx' ? `, or <${component.name} src="${src}" decorative />` : ''
}

/** Puts the picture into a `<picture>` that offers its variants first. */
function offer(node: Element, variants: Picture['variants']): void {
  const fallback: Element = { ...node }
  const sources = buildSources(variants).map((source) => element('source', { ...source }))
  node.tagName = 'picture'
  node.properties = {}
  node.children = [...sources, fallback]
}

async function component(
  node: ComponentElement,
  id: string,
  position: Position | undefined,
  context: Context,
): Promise<void> {
  const attributes = attributesOf(node)
  const text = (name: string) => {
    const value = attributes.get(name)?.value
    return typeof value === 'string' ? value : ''
  }
  const src = decodeAddress(text('src'))
  const picture = await measure(src, text('alt'), attributes.get('src')?.position ?? position, context)
  if (isPublishablePicture(src)) node.attributes.push(attributeOf('id', id))
  if (!picture) return
  node.attributes = [
    ...[...attributes.values()].filter(({ name }) => name !== 'src'),
    attributeOf('id', id),
    attributeOf('src', href(picture.served)),
    attributeOf('width', picture.width),
    attributeOf('height', picture.height),
    attributeOf(
      'sources',
      buildSources(picture.variants).map((source) => ({ ...source })),
    ),
  ]
}

async function measure(
  src: string,
  alt: string,
  position: Position | undefined,
  context: Context,
): Promise<Picture | undefined> {
  const picture = await find(src, position, context)
  context.pictures.set(src, picture)
  if (!picture) return undefined
  const { path, width, height, variants } = picture
  const { line, column } = position?.start ?? { line: 1, column: 1 }
  const offered = variants.length > 0 && { variants }
  context.facts.images.push({ src, path, width, height, ...offered, alt, line, column })
  return picture
}

/** Returns the picture, or `undefined` for one that is on another site or was refused. */
async function find(src: string, position: Position | undefined, context: Context): Promise<Picture | undefined> {
  if (isAllowedPicture(src)) return undefined
  try {
    const picture = context.pictures.get(src) ?? (await findPicture(src, context.source))
    const heavy = heavyPicture(src, picture)
    if (heavy) report(context, position, heavy)
    return picture
  } catch (error) {
    if (!(error instanceof PictureFault)) throw error
    report(context, position, { rule: error.rule, field: 'src', message: error.message, hint: error.hint })
    return undefined
  }
}

function takeTitle({ properties }: Element): string {
  const { title = '' } = properties
  delete properties.title
  return String(title)
}

function figure(paragraph: Element, picture: Element, title: string | undefined, id: string): void {
  paragraph.tagName = 'figure'
  paragraph.properties = { id }
  paragraph.children = [picture]
  if (!title) return
  paragraph.children.push(element('figcaption', {}, [text(title)]))
}

function isPicture(node: RootContent, context: Context): node is Element | ComponentElement {
  if (node.type === 'mdxJsxFlowElement') return context.contracts.get(node.name ?? '')?.picture === true
  return node.type === 'element' && node.tagName === 'img'
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}
