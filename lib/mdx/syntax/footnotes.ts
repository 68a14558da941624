import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Context, report } from '../context'
import { nearest } from './nearest'

/** Finds notes that nobody refers to, references without a note, doubled notes and references inside links. */
export function footnotes(context: Context) {
  return (tree: Root): void => {
    if (!context.source.body.includes('[^')) return
    const defined = new Map<string, string>()
    const used = new Set<string>()
    visit(tree, (node) => {
      if (node.type === 'footnoteReference') used.add(node.identifier)
      if (node.type === 'link') checkLink(node)
      if (node.type !== 'footnoteDefinition') return
      const label = node.label ?? node.identifier
      if (defined.has(node.identifier)) {
        report(context, node, {
          rule: 'footnote',
          message: `the note [^${label}] is written twice`,
          fix: 'give one of them another name',
        })
      }
      defined.set(node.identifier, label)
    })
    visit(tree, (node) => {
      if (node.type === 'footnoteDefinition' && !used.has(node.identifier)) {
        report(context, node, {
          rule: 'footnote',
          severity: 'warning',
          message: `nothing refers to the note [^${node.label ?? node.identifier}], so it is not shown`,
          fix: `write [^${node.label ?? node.identifier}] where the note belongs, or remove it`,
        })
      }
      if (node.type === 'text' && node.value.includes('[^')) checkText(node)
    })

    /** Without a definition, `[^name]` is plain text: looks for it in what the author wrote there. */
    function checkText({ position }: Root['children'][number]): void {
      if (position?.start.offset === undefined || position.end.offset === undefined) return
      const written = context.source.body.slice(position.start.offset, position.end.offset)
      for (const match of written.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
        const lines = written.slice(0, match.index).split('\n')
        const column = (lines.length === 1 ? position.start.column : 1) + (lines.at(-1)?.length ?? 0)
        const near = nearest(match[1] ?? '', defined.values())
        report(
          context,
          { line: position.start.line + lines.length - 1, column },
          {
            rule: 'footnote',
            message: `there is no note for ${match[0]}`,
            fix: `${near ? `did you mean [^${near}]? ` : ''}add a line ${match[0]}: and the note, or write \\${match[0]}`,
          },
        )
      }
    }
  }

  function checkLink(link: Extract<Root['children'][number], { type: 'link' }>): void {
    visit(link, 'footnoteReference', (node) => {
      report(context, node, {
        rule: 'footnote',
        message: 'a reference to a note stands inside the text of a link',
        fix: `move [^${node.label ?? node.identifier}] behind the link`,
      })
    })
  }
}
