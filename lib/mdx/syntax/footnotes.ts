import type { FootnoteDefinition, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { nearest } from '../../problems'
import { type Context, report } from '../context'
import { refusedAddress } from '../links/addresses'

/** Reports notes that no reader can reach, references without a note, duplicate notes and references inside links. */
export function footnotes(context: Context) {
  return (tree: Root): void => {
    if (!context.source.body.includes('[^')) return
    const { notes, used } = gather(tree, context)
    visit(tree, (node) => {
      if (node.type === 'footnoteDefinition' && !used.has(node.identifier)) {
        const label = labelOf(node)
        report(context, node, {
          rule: 'footnote',
          severity: 'warning',
          message: `nothing refers to the note [^${label}], so it is not shown`,
          hint: `write [^${label}] where the note belongs, or remove it`,
        })
      }
      if (node.type === 'text' && node.value.includes('[^'))
        checkText(
          node,
          [...notes.values()].map(({ label }) => label),
          context,
        )
    })
  }
}

interface Note {
  readonly label: string
  /** Notes that this note refers to. */
  readonly references: ReadonlySet<string>
}

/**
 * Returns all notes by identifier, and the identifiers of those that readers can reach, from the text or from a note in
 * it.
 */
function gather(tree: Root, context: Context) {
  const notes = new Map<string, Note>()
  const used = new Set<string>()
  collect(tree, used)
  for (const identifier of used) for (const next of notes.get(identifier)?.references ?? []) used.add(next)
  return { notes, used }

  function collect(parent: Root | FootnoteDefinition, references: Set<string>): void {
    visit(parent, (node) => {
      if (node === parent) return undefined
      if (node.type === 'footnoteReference') references.add(node.identifier)
      if (node.type === 'link') checkLink(node, context)
      if (node.type === 'definition' && node.label?.startsWith('^')) checkName(node, context)
      if (node.type !== 'footnoteDefinition') return undefined
      checkNote(node, notes.has(node.identifier), context)
      const own = new Set<string>()
      notes.set(node.identifier, { label: labelOf(node), references: own })
      collect(node, own)
      return SKIP
    })
  }
}

function checkNote(note: FootnoteDefinition, isDouble: boolean, context: Context): void {
  const label = labelOf(note)
  if (isDouble) {
    const message = `the note [^${label}] is defined twice`
    report(context, note, { rule: 'footnote', message, hint: 'give one of them another name' })
  }
  if (note.children.length === 0) {
    const message = `the note [^${label}] has no text`
    report(context, note, { rule: 'footnote', message, hint: `write it after [^${label}]:, or indent its lines` })
  }
}

/** Markdown reads `[^two words]: …` as the address of a link. */
function checkName(node: Extract<Root['children'][number], { type: 'definition' }>, context: Context): void {
  report(context, node, {
    rule: 'footnote',
    message: `the name of a note cannot contain spaces, found [${node.label}]`,
    hint: `write [${node.label?.replace(/\s+/g, '-')}] here and where you refer to it`,
  })
  node.url = refusedAddress
}

function checkLink(link: Extract<Root['children'][number], { type: 'link' }>, context: Context): void {
  visit(link, 'footnoteReference', (node) => {
    report(context, node, {
      rule: 'footnote',
      message: 'a reference to a note is inside the text of a link',
      hint: `move [^${labelOf(node)}] after the link`,
    })
  })
}

/** Without a definition, `[^name]` is plain text, so this searches the author's source of the node. */
function checkText({ position }: Root['children'][number], labels: readonly string[], context: Context): void {
  if (position?.start.offset === undefined || position.end.offset === undefined) return
  const written = context.source.body.slice(position.start.offset, position.end.offset)
  for (const match of written.matchAll(/(?<!\\)\[\^([^\]\n]+)\]/g)) {
    const lines = written.slice(0, match.index).split('\n')
    const column = (lines.length === 1 ? position.start.column : 1) + (lines.at(-1)?.length ?? 0)
    const name = (match[1] ?? '').trim().replace(/\s+/g, '-')
    const near = nearest(name, labels)
    report(
      context,
      { line: position.start.line + lines.length - 1, column },
      {
        rule: 'footnote',
        message: `there is no note for ${match[0]}`,
        hint: `${near ? `did you mean [^${near}]? ` : ''}add a line [^${name}]: and the note, or write \\${match[0]}`,
      },
    )
  }
}

const labelOf = ({ label, identifier }: { label?: string | null | undefined; identifier: string }) =>
  label ?? identifier
