import { createBuilder } from '../graph/builder'
import type { End, Graph } from '../graph/types'
import { type DrawingFault, Misread } from '../types'
import { directionIn } from './flowchart'
import { labelOf, readEach, refuseCommon, reportOpen, type SourceLine } from './lines'

const KNOWN = 'an entity-relationship diagram has A ||--o{ B : text, and A { type name PK "comment" }'

const NAME = '[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}_]|"[^"]+"'
const RELATION = new RegExp(
  `^(?<from>${NAME})\\s*(?<start>\\|o|\\|\\||\\}o|\\}\\|)(?<body>--|\\.\\.)(?<end>o\\||\\|\\||o\\{|\\|\\{)\\s*(?<to>${NAME})\\s*(?::\\s*(?<label>.*))?$`,
  'u',
)
const ENTITY = new RegExp(`^(${NAME})\\s*(?:\\[(.+)\\])?(?::::\\w+)?\\s*(\\{)?\\s*(\\})?$`, 'u')
const FIELD =
  /^(?<type>\S+)\s+(?<name>\S+)(?:\s+(?<keys>(?:PK|FK|UK)(?:\s*,\s*(?:PK|FK|UK))*))?(?:\s+"(?<comment>[^"]*)")?$/

/** Parses an entity-relationship diagram: https://mermaid.js.org/syntax/entityRelationshipDiagram.html */
export function parseEntities(source: readonly SourceLine[], faults: DrawingFault[]): Graph {
  const builder = createBuilder()
  builder.direction = 'LR'
  const fields = new Map<string, string[]>()
  let inside: string | undefined

  const known = (written: string): string => {
    const name = written.replaceAll('"', '')
    builder.box(name)
    if (!fields.has(name)) fields.set(name, [])
    return name
  }

  readEach(source.slice(1), faults, (line) => {
    const { text } = line
    if (inside !== undefined) {
      const { type = '', name = '', keys, comment } = FIELD.exec(text)?.groups ?? {}
      if (text === '}') inside = undefined
      else if (name === '')
        throw new Misread(0, `expected a type and a name, found "${text.slice(0, 30)}"`, 'write string name')
      else fields.get(inside)?.push([`${name}: ${type}`, keys && `(${keys})`, comment].filter(Boolean).join(' '))
      return
    }
    refuseCommon(line)
    const direction = /^direction\s+(\w+)$/.exec(text)?.[1]
    const relation = RELATION.exec(text)?.groups
    const entity = ENTITY.exec(text)
    if (direction) builder.direction = directionIn(direction) ?? builder.direction
    else if (relation) {
      const { from = '', to = '', body, start = '', end = '', label = '' } = relation
      const said = labelOf(label, text.length - label.length)
      const ends = { from: known(from), to: known(to), start: ENDS[start] ?? 'one', end: ENDS[end] ?? 'one' }
      builder.line({ ...ends, style: body === '..' ? 'dashed' : 'solid', ...(said && { label: said }) })
    } else if (entity?.[1]) {
      const name = known(entity[1])
      if (entity[2]) builder.box(name, { label: labelOf(entity[2], text.indexOf('[') + 1) })
      if (entity[3] && !entity[4]) inside = name
    } else throw new Misread(0, `this is no line of an entity-relationship diagram: "${text.slice(0, 30)}"`, KNOWN)
  })
  if (inside !== undefined) reportOpen(source, faults, inside, '}')
  for (const [name, list] of fields) builder.give(name, { lists: [list] })
  return builder.finish()
}

const ENDS: Readonly<Record<string, End>> = {
  '|o': 'maybe-one',
  'o|': 'maybe-one',
  '||': 'one',
  '}o': 'maybe-many',
  'o{': 'maybe-many',
  '}|': 'many',
  '|{': 'many',
}
