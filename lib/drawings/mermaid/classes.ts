import { type Builder, createBuilder } from '../graph/builder'
import type { End, Graph } from '../graph/types'
import { type DrawingFault, Misread, type Relations } from '../types'
import { directionIn } from './flowchart'
import { labelOf, readEach, refuseCommon, reportOpen, type SourceLine } from './lines'

const KNOWN = 'a class diagram has class Name { members }, Name : member, and relations such as A <|-- B : text'

const NAME = '[\\p{L}\\p{N}_.]+(?:-[\\p{L}\\p{N}_]+)*|`[^`]+`'
const CLASS = new RegExp(
  `^class\\s+(${NAME})(~[^~]*~)?\\s*(?:\\["?([^\\]"]*)"?\\])?(?::::\\w+)?\\s*(\\{)?\\s*(\\})?$`,
  'u',
)
const MEMBER = new RegExp(`^(${NAME})(?:~[^~]*~)?\\s*:\\s*(.+)$`, 'u')
const RELATION = new RegExp(
  `^(?<from>${NAME})(?:~[^~]*~)?\\s*(?:"(?<near>[^"]*)"\\s*)?(?<start><\\||\\*|o|<|\\(\\))?(?<body>--|\\.\\.)(?<end>\\|>|\\*|o|>|\\(\\))?\\s*(?:"(?<far>[^"]*)"\\s*)?(?<to>${NAME})(?:~[^~]*~)?\\s*(?::\\s*(?<label>.*))?$`,
  'u',
)

/** Parses a class diagram: https://mermaid.js.org/syntax/classDiagram.html */
export function parseClasses(source: readonly SourceLine[], faults: DrawingFault[], relations: Relations): Graph {
  const builder = createBuilder()
  const classes = new Map<string, ClassText>()
  let inside: string | undefined
  let notes = 0

  const known = (name: string): ClassText => {
    const found = classes.get(name) ?? { label: name.replaceAll('`', ''), above: '', fields: [], methods: [] }
    classes.set(name, found)
    builder.box(name)
    return found
  }
  const member = (name: string, text: string) => {
    const found = known(name)
    const above = /^<<(.+)>>$/.exec(text)?.[1]
    if (above) found.above = above
    else (text.includes('(') ? found.methods : found.fields).push(generic(text.replace(/[*$]$/, '')))
  }

  readEach(source.slice(1), faults, (line) => {
    const { text } = line
    if (inside !== undefined) {
      if (text === '}') inside = undefined
      else member(inside, text)
      return
    }
    const opened = CLASS.exec(text)
    if (!opened) refuseCommon(line)
    const direction = /^direction\s+(\w+)$/.exec(text)?.[1]
    if (direction) builder.direction = directionIn(direction) ?? builder.direction
    else if (opened?.[1]) {
      const found = known(opened[1])
      if (opened[2]) found.label += generic(opened[2])
      if (opened[3]) found.label = labelOf(opened[3], text.indexOf(opened[3]))
      if (opened[4] && !opened[5]) inside = opened[1]
    } else if (text === '}') {
      if (!builder.close()) throw new Misread(0, '} closes nothing', 'remove it')
    } else if (/^namespace\s+[\w.]+\s*\{$/.test(text)) {
      const name = text.replace(/^namespace\s+|\s*\{$/g, '')
      builder.open(`namespace ${name}`, name)
    } else if (/^<<.+>>\s*\S+$/.test(text)) {
      const [, above = '', name = ''] = /^<<(.+)>>\s*(\S+)$/.exec(text) ?? []
      known(name).above = above
    } else if (/^note\s/.test(text)) note(text)
    else if (!relate(text)) {
      const found = MEMBER.exec(text)
      if (!found?.[1]) throw new Misread(0, `this is no line of a class diagram: "${text.slice(0, 30)}"`, KNOWN)
      member(found[1], found[2] ?? '')
    }
  })
  if (inside !== undefined || builder.depth > 0) reportOpen(source, faults, 'a class', '}')
  for (const [name, { label, above, fields, methods }] of classes) {
    builder.give(name, { label, lists: [fields, methods], ...(above && { above }) })
  }
  return builder.finish()

  function note(text: string): void {
    const [, of, words = ''] = /^note\s+(?:for\s+(\S+)\s+)?"(.*)"$/.exec(text) ?? []
    const id = `note ${++notes}`
    builder.box(id, { label: labelOf(words, text.indexOf('"') + 1), shape: 'note' })
    if (!of) return
    known(of)
    builder.line({ from: of, to: id, style: 'dashed', start: 'none', end: 'none' })
  }

  function relate(text: string): boolean {
    const { from, to, body, start, end, near, far, label = '' } = RELATION.exec(text)?.groups ?? {}
    if (from === undefined || to === undefined) return false
    known(from)
    known(to)
    const said = labelOf(label, text.length - label.length)
    const style = body === '..' ? 'dashed' : 'solid'
    const ends = { start: endOf(start), end: endOf(end) }
    addRelation(builder, { from, to, style, ...ends, near: [near, far], said }, relations)
    return true
  }
}

interface ClassText {
  label: string
  above: string
  readonly fields: string[]
  readonly methods: string[]
}

interface Relation {
  readonly from: string
  readonly to: string
  readonly style: 'solid' | 'dashed'
  readonly start: End
  readonly end: End
  readonly near: readonly (string | undefined)[]
  readonly said: string
}

function addRelation(builder: Builder, { near, said, ...line }: Relation, relations: Relations): void {
  const verb = relations[line.start] ?? relations[line.end]
  builder.line({
    ...line,
    ...(near.some(Boolean) && { near: [near[0] ?? '', near[1] ?? ''] }),
    ...(said && { label: said }),
    ...(verb && {
      verb: line.start in relations ? { text: verb, isReversed: true } : { text: verb, isReversed: false },
    }),
  })
}

const ENDS: Readonly<Record<string, End>> = {
  '<|': 'triangle',
  '|>': 'triangle',
  '*': 'diamond',
  o: 'diamond-open',
  '()': 'circle',
}

function endOf(sign = ''): End {
  return ENDS[sign] ?? (sign === '' ? 'none' : 'open')
}

/** Writes `List~int~` as `List<int>`. */
function generic(text: string): string {
  return text.replace(/~([^~]*)~/g, '<$1>').trim()
}
