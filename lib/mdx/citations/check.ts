import type { Root, RootContent } from 'mdast'
import { type Context, report } from '../context'
import { proseOf } from '../lost'
import { childrenOf } from '../tree/tree'
import type { Citation } from './nodes'

/**
 * Reports citations of works that no file has, those that stand where a link cannot, and brackets around the key of a work
 * that cannot be read as a citation.
 */
export function citations(context: Context) {
  return (tree: Root): void => {
    if (!context.source.cited) return
    for (const { text, place } of proseOf(tree, context.source.body)) {
      for (const { index, 0: written } of text.matchAll(/\[[^[\]]*@[^[\]]*\](?![[(:])/g)) {
        const [, key = ''] = /(?<![\p{L}\p{N}_])@([\p{L}\p{N}_][^\s;,\]]*)/u.exec(written) ?? []
        if (!Object.hasOwn(context.source.cited.references, key)) continue
        const message = 'this cannot be read as a citation, so readers see it as written'
        const hint = `write plain words, with ; between works: [see @${key}, p. 3; @${key}]`
        report(context, place(index), { rule: 'citation', message, hint })
      }
    }
    checkIn(tree, undefined, context)
  }
}

function checkIn(parent: Root | RootContent, outer: RootContent | undefined, context: Context): void {
  const children = childrenOf(parent)
  for (const [at, node] of children.entries()) {
    if (node.type === 'citation') {
      if (isKnown(node, context) && !isMisplaced(node, outer, context)) continue
      children[at] = { type: 'text', value: node.value, ...(node.position && { position: node.position }) }
    } else checkIn(node, node.type === 'heading' || node.type === 'link' ? node : outer, context)
  }
}

function isKnown(node: Citation, context: Context): boolean {
  const { references = {}, unknown = {}, isPartial = false } = context.source.cited ?? {}
  const missing = node.cites.filter(({ key }) => !Object.hasOwn(references, key))
  for (const { key } of isPartial ? [] : missing) {
    const near = Object.hasOwn(unknown, key) ? unknown[key] : undefined
    const message = `there is no work with the key ${key}`
    const hint = near
      ? `did you mean @${near}? Or write \\[ for a bracket`
      : 'add it to the references, or write \\[ for a bracket'
    report(context, placeOf(key, node, context), { rule: 'citation', message, hint })
  }
  return missing.length === 0
}

/** Returns where a key is. */
function placeOf(key: string, node: Citation, { source }: Context) {
  const { start } = node.position ?? {}
  const before = node.value.slice(0, node.value.indexOf(`@${key}`)).split('\n')
  if (!start) return undefined
  if (before.length === 1) return { line: start.line, column: start.column + (before[0]?.length ?? 0) }
  const line = start.line + before.length - 1
  const column = (source.body.split('\n')[line - 1]?.indexOf(`@${key}`) ?? 0) + 1
  return { line, column: Math.max(1, column) }
}

function isMisplaced(node: Citation, outer: RootContent | undefined, context: Context): boolean {
  if (!outer) return false
  const message = `a citation is inside ${outer.type === 'heading' ? 'a heading' : 'the text of a link'}`
  report(context, node, { rule: 'citation', message, hint: 'put it in a sentence, after it' })
  return true
}
