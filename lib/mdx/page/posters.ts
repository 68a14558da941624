import type { Root } from 'hast'
import type { Position } from 'unist'
import { decodeAddress } from '../../address'
import { buildSources, findPicture, PictureFault } from '../../pictures'
import { href } from '../../urls'
import { type Context, report } from '../context'
import { attributeOf, attributesOf, type ComponentElement, walk } from '../tree/tree'

/** Finds and measures the pictures that stand where something else is shown later. Each is a picture of the text like any other. */
export function posters(context: Context) {
  return async (tree: Root): Promise<void> => {
    const found: [ComponentElement, Position | undefined][] = []
    walk(tree, (node, position) => {
      if (node.type === 'mdxJsxFlowElement' && context.contracts.get(node.name ?? '')?.poster)
        found.push([node, position])
    })
    for (const [node, position] of found) await poster(node, position, context)
  }
}

async function poster(node: ComponentElement, position: Position | undefined, context: Context): Promise<void> {
  const attributes = attributesOf(node)
  const [src, title] = ['poster', 'title'].map((name) => {
    const value = attributes.get(name)?.value
    return typeof value === 'string' ? value : ''
  })
  if (!src) return
  const place = attributes.get('poster')?.position ?? position
  try {
    const picture = await findPicture(src, context.source)
    context.pictures.set(decodeAddress(src), picture)
    const { path, served, width, height, variants } = picture
    const { line, column } = place?.start ?? { line: 1, column: 1 }
    const offered = variants.length > 0 && { variants }
    context.facts.images.push({ src, path, width, height, ...offered, alt: title ?? '', line, column })
    node.attributes = [
      ...[...attributes.values()].filter(({ name }) => name !== 'poster'),
      attributeOf('poster', href(served)),
      attributeOf('posterWidth', width),
      attributeOf('posterHeight', height),
      attributeOf(
        'posterSources',
        buildSources(variants).map((source) => ({ ...source })),
      ),
    ]
  } catch (error) {
    if (!(error instanceof PictureFault)) throw error
    report(context, place, { rule: error.rule, field: 'poster', message: error.message, hint: error.hint })
  }
}
