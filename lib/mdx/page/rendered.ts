import type { Element, ElementContent, ElementData, Root, RootContent } from 'hast'
import { element } from '../../hast'
import { htmlToTree } from '../../html-to-tree'
import { href, islandFilePath } from '../../urls'
import { type Context, report } from '../context'
import { type Contract, type RenderMistake, SLOT } from '../contract'
import { refusedIn } from '../own/refused'
import { componentData } from '../tree/component-data'
import { attributeOf, type ComponentElement, textOf, walk } from '../tree/tree'

/**
 * Puts the HTML of components that the compiler shows in their place, with what stands between their tags in it. From
 * here on it is a part of the text: its links and pictures are found and checked like those that the author wrote.
 */
export function rendered(context: Context) {
  return (tree: Root): void => replaceIn(tree, context)
}

function replaceIn(parent: Root | Element | ComponentElement, context: Context): void {
  parent.children = (parent.children as RootContent[]).flatMap((node): RootContent[] => {
    if (node.type !== 'element' && node.type !== 'mdxJsxFlowElement') return [node]
    replaceIn(node, context)
    const contract = node.type === 'mdxJsxFlowElement' ? context.contracts.get(node.name ?? '') : undefined
    return node.type === 'mdxJsxFlowElement' && contract?.render
      ? show(node, contract, contract.render, context)
      : [node]
  }) as typeof parent.children
}

function show(
  node: ComponentElement,
  contract: Contract,
  render: NonNullable<Contract['render']>,
  context: Context,
): RootContent[] {
  const { content: _, ...props } = componentData(node, contract, () => undefined)
  const use = (context.shown.get(contract) ?? 0) + 1
  const ids = `${contract.name.toLowerCase()}${use}`
  const made = render(props, ids)
  const inner = node.children as ElementContent[]
  const isClient = contract.browser?.part === 'client'
  const box = contract.children === 'inline' ? 'span' : 'div'
  if ('mistakes' in made) {
    for (const mistake of made.mistakes) reportMistake(mistake, node, contract, context)
    return inner
  }
  context.shown.set(contract, use)
  const tree = htmlToTree(made.html)
  for (const mistake of refusedIn(tree, contract.browser)) reportMistake(mistake, node, contract, context)
  // Before anything of the author's is in it.
  walk(tree, (own) => {
    if (own.type !== 'element') return
    if (node.position) own.position = node.position
    if (isClient) own.data = Object.assign(own.data ?? {}, FIXED)
  })
  let isFilled = false
  walk({ type: 'root', children: [tree as never] }, (parent) => {
    if (!('children' in parent)) return
    parent.children = (parent.children as ElementContent[]).flatMap((child) => {
      if (child.type !== 'element' || child.tagName !== SLOT) return [child]
      isFilled = true
      return isClient ? [element(box, { dataContent: '' }, inner)] : inner
    }) as typeof parent.children
  })
  if (!isFilled && inner.some((child) => child.type !== 'text' || textOf(child).trim() !== '')) {
    const hint = 'show {children} in its view, or remove children from its options'
    reportMistake({ message: 'does not show what is between its tags', hint }, node, contract, context)
  }
  const { browser } = contract
  if (!browser) return tree.children as RootContent[]
  const properties = {
    dataIsland: href(islandFilePath(browser.file)),
    ...(isClient && { dataProps: JSON.stringify(props), dataIds: ids }),
  }
  return [element(contract.inline ? 'span' : 'div', properties, tree.children as ElementContent[])]
}

const FIXED = { isFixed: true } as ElementData

/**
 * Adds the styles of these components, the same on every page that shows one, since policies name the hash of their text.
 * React moves them into the head: https://react.dev/reference/react-dom/components/style
 */
export function styles({ shown, targets }: Context) {
  return (tree: Root): void => {
    if (shown.size === 0 || !targets.ownStyle) return
    const attributes = [
      attributeOf('href', 'own'),
      attributeOf('precedence', 'own'),
      attributeOf('dangerouslySetInnerHTML', { __html: targets.ownStyle }),
    ]
    tree.children.push({ type: 'mdxJsxFlowElement', name: 'style', attributes, children: [] })
  }
}

/** Reports a mistake at the use of the component and, if it is known where in its file it comes from, there too. */
function reportMistake(mistake: RenderMistake, node: ComponentElement, { name }: Contract, context: Context): void {
  const { message, hint, file, line, column } = mistake
  const place = line === undefined ? file : `${file}:${line}:${column}`
  const said = `<${name}> cannot be shown: ${message}`
  const shown = hint ?? (place === undefined ? undefined : `see ${place}`)
  report(context, node, { rule: 'own-component', field: name, message: said, ...(shown && { hint: shown }) })
  if (file === undefined) return
  context.problems.push({
    file,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    rule: 'own-component',
    severity: 'error',
    message: `a text that uses <${name}> cannot show it: ${message}`,
    ...(hint && { hint }),
  })
}
