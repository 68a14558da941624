import type { Actor, Message, Sequence, Step } from '../sequence/types'
import { type DrawingFault, Misread } from '../types'
import { labelOf, readEach, refuseCommon, reportOpen, type SourceLine } from './lines'

const KNOWN =
  'a sequence diagram has participant A as Name, A->>B: text, Note over A,B: text, activate A, and alt, opt, loop, par, critical, break … end'

const NAME = '[\\p{L}\\p{N}_.]+(?:[ -]+[\\p{L}\\p{N}_.]+)*'
const ACTOR = new RegExp(`^(participant|actor)\\s+(${NAME}?)(?:\\s+as\\s+(.+))?$`, 'u')
const MESSAGE = new RegExp(
  `^(?<from>${NAME}?)\\s*(?<arrow><<-->>|<<->>|-->>|->>|--x|-x|--\\)|-\\)|-->|->)\\s*(?<turn>[+-])?\\s*(?<to>${NAME})\\s*:\\s*(?<label>.*)$`,
  'u',
)
const NOTE = new RegExp(`^note\\s+(left of|right of|over)\\s+(${NAME})(?:\\s*,\\s*(${NAME}))?\\s*:\\s*(.*)$`, 'iu')

/** Parses a sequence diagram: https://mermaid.js.org/syntax/sequenceDiagram.html */
export function parseSequence(source: readonly SourceLine[], faults: DrawingFault[]): Sequence {
  const actors = new Map<string, Actor>()
  const steps: Step[] = []
  const open: string[] = []
  let number = 0
  let isNumbered = false

  const actor = (id: string): string => {
    if (!actors.has(id)) actors.set(id, { id, label: id, isPerson: false })
    return id
  }

  readEach(source.slice(1), faults, (line) => {
    const { text } = line
    refuseCommon(line)
    const declared = ACTOR.exec(text)
    const message = MESSAGE.exec(text)?.groups
    const note = NOTE.exec(text)
    const turn = /^(activate|deactivate)\s+(.+)$/.exec(text)
    const block = /^(loop|alt|opt|par|critical|break|rect)\b\s*(.*)$/.exec(text)
    const divider = /^(else|and|option)\b\s*(.*)$/.exec(text)
    if (declared?.[2]) {
      const label = declared[3] === undefined ? declared[2] : labelOf(declared[3], text.length - declared[3].length)
      actors.set(declared[2], { id: declared[2], label, isPerson: declared[1] === 'actor' })
    } else if (/^autonumber\b/.test(text)) isNumbered = true
    else if (turn?.[2]) steps.push({ kind: 'turn', actor: actor(turn[2]), isActive: turn[1] === 'activate' })
    else if (block?.[1]) {
      open.push(block[1])
      // The name of a rect is a colour, and colours come from the site.
      const label = block[1] === 'rect' ? '' : labelOf(block[2] ?? '', text.length - (block[2]?.length ?? 0))
      steps.push({ kind: 'open', name: block[1] === 'rect' ? '' : block[1], label })
    } else if (divider?.[1]) {
      if (open.length === 0)
        throw new Misread(0, `${divider[1]} is outside alt, par and critical`, 'add a line before it: alt text')
      steps.push({ kind: 'divide', label: labelOf(divider[2] ?? '', text.length - (divider[2]?.length ?? 0)) })
    } else if (text === 'end') {
      if (open.pop() === undefined) throw new Misread(0, 'end closes nothing', 'remove it')
      steps.push({ kind: 'close' })
    } else if (note?.[2]) {
      const of = [note[2], note[3]].flatMap((id) => (id === undefined ? [] : actor(id)))
      const side = note[1]?.toLowerCase() === 'over' ? 'over' : note[1]?.toLowerCase() === 'left of' ? 'left' : 'right'
      steps.push({ kind: 'note', of, side, label: labelOf(note[4] ?? '', text.length - (note[4]?.length ?? 0)) })
    } else if (message) steps.push(...messageSteps(message, text))
    else throw new Misread(0, `this is no line of a sequence diagram that is known here: "${text.slice(0, 30)}"`, KNOWN)
  })
  const innermost = open.at(-1)
  if (innermost !== undefined) reportOpen(source, faults, innermost, 'end')
  return { actors: [...actors.values()], steps }

  function messageSteps(
    { from = '', to = '', arrow = '', turn, label = '' }: Partial<Record<string, string>>,
    text: string,
  ): Step[] {
    const said = labelOf(label, text.length - label.length)
    const message: Message = {
      kind: 'message',
      from: actor(from),
      to: actor(to),
      label: isNumbered ? `${++number}. ${said}` : said,
      isDashed: arrow.includes('--'),
      end: arrow.endsWith('x') ? 'cross' : arrow.endsWith(')') ? 'open' : arrow.endsWith('>>') ? 'arrow' : 'none',
      start: arrow.startsWith('<<') ? 'arrow' : 'none',
    }
    if (turn === '+') return [message, { kind: 'turn', actor: to, isActive: true }]
    return turn === '-' ? [message, { kind: 'turn', actor: from, isActive: false }] : [message]
  }
}
