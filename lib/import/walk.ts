interface Branch {
  readonly type: string
  readonly children?: readonly Branch[]
}

/**
 * Calls `enter` for every node below `parent`, each before those below it. `ancestors` are from `parent` down, and are only
 * valid during the call. Far faster than `unist-util-visit`, which makes a function and a name for every node it comes to:
 * that was a fifth of an import. For passes that leave the lists of children alone.
 */
export function walkNodes<Node extends Branch>(
  parent: Node,
  enter: (node: Node, ancestors: readonly Node[]) => void,
  ancestors: Node[] = [],
): void {
  if (!parent.children) return
  ancestors.push(parent)
  for (const child of parent.children as readonly Node[]) {
    enter(child, ancestors)
    walkNodes(child, enter, ancestors)
  }
  ancestors.pop()
}
