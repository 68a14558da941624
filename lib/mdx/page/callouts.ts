import type { Root } from 'hast'
import { walk } from '../tree/tree'

/** Turns quotes marked as callouts into notes beside the text, with their label as the first line. */
export function calloutNotes() {
  return (tree: Root): void => {
    walk(tree, (node) => {
      if (node.type !== 'element' || node.tagName !== 'blockquote') return
      const kind = node.properties.dataCallout
      if (typeof kind !== 'string') return
      // A note, not a landmark: an aside within an article would be one more region to jump to, and reader views leave
      // it out.
      node.tagName = 'section'
      node.properties = { className: ['callout', `callout-${kind}`], role: 'note' }
      const label = node.children.find((child) => child.type === 'element')
      if (label?.type !== 'element') return
      label.properties = { className: ['callout-label'] }
      label.children = label.children.flatMap((child) => ('children' in child ? child.children : [child]))
    })
  }
}
