import type { Root } from 'hast'
import type { MdxJsxAttribute } from 'mdast-util-mdx'
import type { Position } from 'unist'
import { decodeAddress } from '../../address'
import { PictureFault } from '../../pictures'
import { findCaptions, findRecording, heavyRecording } from '../../recordings'
import { href } from '../../urls'
import { type Context, report } from '../context'
import type { Contract } from '../contract'
import { attributeOf, attributesOf, type ComponentElement, walk } from '../tree/tree'

/** Finds and measures every recording with its captions, so that the page reserves its space. */
export function recordings(context: Context) {
  return async (tree: Root): Promise<void> => {
    const found: [ComponentElement, Contract, Position | undefined][] = []
    walk(tree, (node, position) => {
      const contract = node.type === 'mdxJsxFlowElement' ? context.contracts.get(node.name ?? '') : undefined
      if (node.type === 'mdxJsxFlowElement' && contract?.recording) found.push([node, contract, position])
    })
    for (const [node, contract, position] of found) await recording(node, contract, position, context)
  }
}

async function recording(
  node: ComponentElement,
  { name, recording: kind }: Contract,
  position: Position | undefined,
  context: Context,
): Promise<void> {
  const attributes = attributesOf(node)
  const { source } = context
  const found = await use('src', (src) => findRecording(src, source))
  const captions = await use('captions', (src) => findCaptions(src, source))
  if (!found) return
  if (found.kind !== kind) {
    const other = [...context.contracts.values()].find((one) => one.recording === found.kind)?.name
    const message = `${textOf(attributes.get('src'))} is ${found.type}, which <${name}> does not play`
    place('src', { rule: 'recording-type', message, hint: `write <${other} … />` })
    return
  }
  const heavy = heavyRecording(textOf(attributes.get('src')), found)
  if (heavy) place('src', heavy)
  for (const [prop, one] of [
    ['src', found],
    ['captions', captions],
  ] as const) {
    if (one) context.recordings.set(decodeAddress(textOf(attributes.get(prop))), one.served)
  }
  context.facts.recordings.push({ ...found, title: textOf(attributes.get('title')), ...(captions && { captions }) })
  const { type, bytes, seconds, width, height } = found
  const made = {
    src: href(found.served),
    type,
    bytes,
    ...(seconds !== undefined && { seconds }),
    ...(width && height && { width, height }),
    ...(captions && { captions: href(captions.served) }),
  }
  node.attributes = [
    ...[...attributes.values()].filter((one) => !(one.name in made)),
    ...Object.entries(made).map(([prop, value]) => attributeOf(prop, value)),
  ]

  async function use<Found>(prop: string, find: (src: string) => Promise<Found>): Promise<Found | undefined> {
    const written = textOf(attributes.get(prop))
    if (written === '') return undefined
    try {
      return await find(written)
    } catch (error) {
      if (!(error instanceof PictureFault)) throw error
      place(prop, { rule: error.rule, message: error.message, hint: error.hint })
      return undefined
    }
  }

  function place(prop: string, problem: Omit<Parameters<typeof report>[2], 'field'>): void {
    report(context, attributes.get(prop)?.position ?? position, { field: prop, ...problem })
  }
}

function textOf(attribute: MdxJsxAttribute | undefined): string {
  return typeof attribute?.value === 'string' ? attribute.value : ''
}
