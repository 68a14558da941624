import type { List, ListItem, PhrasingContent } from 'mdast'

/** Far more than anybody draws; a list is as deep in the tree of the page. */
export const MOST_LEVELS = 20

/** Returns how many lists stand inside each other. */
export function depthOf(list: List): number {
  let level: List[] = [list]
  let depth = 0
  for (; level.length > 0 && depth <= MOST_LEVELS; depth++)
    level = level.flatMap(({ children }) => children.flatMap(listsIn))
  return depth
}

const listsIn = ({ children }: ListItem) => children.filter((child): child is List => child.type === 'list')

/**
 * Returns a list in which the first word of each item is a name, set as code, so that no sign in it becomes another. What
 * follows is a remark. A name that is code, strong or a link already stays as it is.
 */
export function nameFiles(list: List): List {
  return {
    ...list,
    spread: false,
    children: list.children.map((item) => ({
      ...item,
      spread: false,
      children: item.children.map((child) => {
        if (child.type === 'list') return nameFiles(child)
        if (child.type === 'paragraph') return { ...child, children: nameFirst(child.children) }
        return child
      }),
    })),
  }
}

function nameFirst([first, ...others]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first?.type === 'strong') return [{ ...first, children: nameFirst(first.children) }, ...others]
  if (first?.type !== 'text') return first ? [first, ...others] : []
  const [, name = '', rest = ''] = /^(\S+)(.*)$/s.exec(first.value.trimStart()) ?? []
  if (name === '' || /^(?:…|\.{3})$/.test(name)) return [first, ...others]
  const remark = rest.replace(/^\s+(?:#|\/\/|←|<-)?\s*/, ' ')
  return [
    { type: 'inlineCode', value: name },
    ...(remark.trim() === '' && others.length === 0 ? [] : [{ type: 'text' as const, value: remark }]),
    ...others,
  ]
}
