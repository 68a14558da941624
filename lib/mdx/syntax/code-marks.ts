import type { Code, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Context, report } from '../context'

/** Reports a fence that is never closed. Hands what stands after the name of a language to the page, also when it touches the name, as in `ts{2,4}`. */
export function codeMarks(context: Context) {
  return (tree: Root): void => {
    visit(tree, 'code', (node) => {
      checkFence(node, context)
      const [, language = '', marks = ''] = /^([^{]*)(.*)$/.exec(node.lang ?? '') ?? []
      const meta = [marks, node.meta ?? ''].join(' ').trim()
      node.lang = language || null
      node.meta = meta || null
      if (meta) node.data = { ...node.data, hProperties: { dataMeta: meta } }
    })
  }
}

/** Without its second fence, a block of code reaches to the end of what it stands in, most often of the whole text. */
function checkFence({ position }: Code, context: Context): void {
  const [start, end] = [position?.start.offset, position?.end.offset]
  if (start === undefined || end === undefined) return
  const written = context.source.body.slice(start, end)
  const [fence] = /^(?:`{3,}|~{3,})/.exec(written) ?? []
  if (fence === undefined) return
  const last =
    written
      .split('\n')
      .slice(1)
      .at(-1)
      ?.replace(/^[\s>]*/, '')
      .trimEnd() ?? ''
  if (last.length >= fence.length && last === fence.charAt(0).repeat(last.length)) return
  report(context, position, {
    rule: 'unclosed-code',
    message: 'the code block is never closed, so everything after it is code',
    fix: `add a line ${fence} where the code ends`,
  })
}
