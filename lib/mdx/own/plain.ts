import { type Handle, toMdast } from 'hast-util-to-mdast'
import type { PhrasingContent, Root, RootContent } from 'mdast'
import { htmlToTree } from '../../html-to-tree'
import { type Markdown, type RenderMistake, SLOT } from '../contract'
import { parseBody } from '../links/parse'
import { childrenOf } from '../tree/tree'
import type { OwnComponent } from '../types'
import { type Running, renderOwn } from './render'
import { attempt } from './run'

/** What a component is in plain Markdown, or why it cannot be said. */
type Plain = { readonly nodes: RootContent[] } | { readonly mistakes: readonly RenderMistake[] }

/** Returns the plain form of a component: what its `plain` says, otherwise what can be read in its HTML. */
export function plainOf(
  component: OwnComponent,
  running: Running,
  { content, ...props }: { readonly content: Markdown },
): Plain {
  const { plain } = running.options
  if (!plain) {
    const made = renderOwn(component, running, props)
    return 'mistakes' in made ? made : { nodes: fromHtml(made.html, content) }
  }
  const made = attempt(component, running.scope, () => plain({ ...props, content: PLACE }))
  if ('mistakes' in made) return made
  if (typeof made.result === 'string')
    return { nodes: fill(parseBody({ body: made.result, format: 'md' }), content).children }
  return { mistakes: [{ message: 'its plain form is not text', hint: 'return Markdown as text from plain' }] }
}

function fromHtml(html: string, content: Markdown): RootContent[] {
  const handlers = { ...keys, [SLOT]: () => [...content] as never }
  return (toMdast(htmlToTree(html), { handlers, document: true }) as Root).children
}

/** Words that look like code in Markdown, and are none. */
const asWords: Handle = (state, node) => state.all(node) as never
const keys = { kbd: asWords, samp: asWords, var: asWords }

/** A private character of Unicode that stands for what is between the tags while the Markdown is parsed. */
const PLACE = '\ue0c0'

/** Puts the content where it stands by itself, or its words where it stands in a line. */
function fill<Parent extends Root | RootContent>(parent: Parent, content: Markdown): Parent {
  if (!('children' in parent)) return parent
  parent.children = childrenOf(parent).flatMap((node): RootContent[] => {
    const [only, ...others] = node.type === 'paragraph' ? node.children : []
    if (only?.type === 'text' && only.value.trim() === PLACE && others.length === 0) return [...content]
    if (node.type !== 'text') return [fill(node, content)]
    const words = phrasing(content)
    return node.value
      .split(PLACE)
      .flatMap((value, at): RootContent[] => [
        ...(at > 0 ? words : []),
        ...(value === '' ? [] : [{ type: 'text' as const, value }]),
      ])
  }) as typeof parent.children
  return parent
}

function phrasing(content: Markdown): PhrasingContent[] {
  return content.flatMap((node) => (node.type === 'paragraph' ? node.children : [node as PhrasingContent]))
}
