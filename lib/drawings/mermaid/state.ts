import { createBuilder } from '../graph/builder'
import type { Graph, Shape } from '../graph/types'
import { type DrawingFault, Misread } from '../types'
import { directionIn } from './flowchart'
import { labelOf, readEach, refuseCommon, reportOpen, type SourceLine } from './lines'

const KNOWN = 'a state diagram has lines A --> B: text, [*] --> A, A: text, state A { … }, and note right of A: text'

/** Parses a state diagram: https://mermaid.js.org/syntax/stateDiagram.html */
export function parseStates(source: readonly SourceLine[], faults: DrawingFault[]): Graph {
  const builder = createBuilder('round')
  /** The states around a line: each has a start and an end of its own. */
  const around: string[] = []
  let notes = 0
  let note: { of: string; lines: string[] } | undefined

  const addNote = (of: string, text: string) => {
    const id = `note ${++notes}`
    builder.box(of)
    builder.box(id, { label: text, shape: 'note' })
    builder.line({ from: of, to: id, style: 'dashed', start: 'none', end: 'none' })
  }
  const state = (name: string, isTarget: boolean): string => {
    if (name !== '[*]') {
      builder.box(name)
      return name
    }
    const id = `${isTarget ? 'end' : 'start'} of ${around.join(' ')}`
    builder.box(id, { label: '', shape: isTarget ? 'end' : 'start' })
    return id
  }

  readEach(source.slice(1), faults, (line) => {
    const { text } = line
    if (note) {
      if (/^end\s*note$/.test(text)) {
        addNote(note.of, note.lines.join('\n'))
        note = undefined
      } else note.lines.push(labelOf(text, 0))
      return
    }
    refuseCommon(line)
    const direction = /^direction\s+(\w+)$/.exec(text)?.[1]
    if (direction) {
      if (around.length === 0) builder.direction = directionIn(direction) ?? builder.direction
      return
    }
    if (text === 'hide empty description') return
    if (text === '}') {
      if (!builder.close()) throw new Misread(0, '} closes nothing', 'remove it')
      around.pop()
      return
    }
    const opened = /^state\s+(?:"([^"]*)"\s+as\s+)?([\p{L}\p{N}_]+)\s*\{$/u.exec(text)
    if (opened?.[2]) {
      builder.open(opened[2], labelOf(opened[1] ?? opened[2], text.indexOf('"')))
      around.push(opened[2])
      return
    }
    const named = /^state\s+"([^"]*)"\s+as\s+([\p{L}\p{N}_]+)$/u.exec(text)
    if (named?.[2]) return builder.box(named[2], { label: labelOf(named[1] ?? '', text.indexOf('"') + 1) })
    const kind = /^state\s+([\p{L}\p{N}_]+)\s*(?:<<|\[\[)(choice|fork|join)(?:>>|\]\])$/u.exec(text)
    if (kind?.[1]) return builder.box(kind[1], { label: '', shape: KINDS[kind[2] ?? ''] })
    const noted = /^note\s+(?:left|right)\s+of\s+([\p{L}\p{N}_]+)\s*(?::\s*(.*))?$/u.exec(text)
    if (noted?.[1]) {
      if (noted[2] === undefined) note = { of: noted[1], lines: [] }
      else addNote(noted[1], labelOf(noted[2], text.length - noted[2].length))
      return
    }
    const line_ = LINE.exec(text)
    if (line_?.groups) {
      const { from = '', to = '', label = '' } = line_.groups
      const said = labelOf(label, text.length - label.length)
      const ends = { from: state(from, false), to: state(to, true) }
      builder.line({ ...ends, style: 'solid', start: 'none', end: 'arrow', ...(said && { label: said }) })
      return
    }
    const described = /^(?:state\s+)?([\p{L}\p{N}_-]+)(?::::\w+)?\s*(?::\s*(.+))?$/u.exec(text)
    if (described?.[1] && text !== '--') {
      const label = described[2] === undefined ? undefined : labelOf(described[2], text.length - described[2].length)
      return builder.box(described[1], { label })
    }
    throw new Misread(0, `this is no line of a state diagram: "${text.slice(0, 30)}"`, KNOWN)
  })
  if (note) reportOpen(source, faults, 'a note', 'end note')
  else if (builder.depth > 0) reportOpen(source, faults, 'a state', '}')
  return builder.finish()
}

const KINDS: Readonly<Record<string, Shape | undefined>> = { choice: 'diamond', fork: 'bar', join: 'bar' }

const LINE =
  /^(?<from>\[\*\]|[\p{L}\p{N}_-]+?)(?::::\w+)?\s*-->\s*(?<to>\[\*\]|[\p{L}\p{N}_-]+)(?::::\w+)?\s*(?::\s*(?<label>.*))?$/u
