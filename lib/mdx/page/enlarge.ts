import type { Element, Root } from 'hast'
import { element } from '../../hast'
import { isEnlarged } from '../../pictures'
import { childElements, walk } from '../tree/tree'

/**
 * Makes a picture that is larger than it is shown a link to its file. An island opens it over the page instead. A figure of
 * a component does the same in its view.
 */
export function enlarge() {
  return (tree: Root): void => {
    walk(tree, (node) => {
      if (node.type !== 'element' || node.tagName !== 'figure') return
      node.children = node.children.map((child) => {
        const picture = child.type === 'element' ? imageIn(child) : undefined
        return child.type === 'element' && picture && isEnlarged(Number(picture.properties.width))
          ? wrap(child, picture)
          : child
      })
    })
  }
}

function imageIn(node: Element): Element | undefined {
  if (node.tagName === 'img') return node
  return node.tagName === 'picture' ? childElements(node).find(({ tagName }) => tagName === 'img') : undefined
}

function wrap(shown: Element, { properties }: Element): Element {
  const link = element('a', { className: ['enlarge'], href: properties.src }, [shown])
  return element('fulcrum-enlarge', {}, [link])
}
