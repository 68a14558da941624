import { type Builder, createBuilder } from '../graph/builder'
import type { Direction, Graph } from '../graph/types'
import { type DrawingFault, Misread } from '../types'
import { readBoxes, readLink, unreadable } from './flow-parts'
import { labelOf, readEach, refuseCommon, reportOpen, type SourceLine } from './lines'

/** Parses a flowchart: https://mermaid.js.org/syntax/flowchart.html */
export function parseFlowchart(source: readonly SourceLine[], faults: DrawingFault[]): Graph {
  const builder = createBuilder()
  builder.direction = directionIn(source[0]?.text.replace(/^\S+\s*/, '') ?? '') ?? 'TB'
  readEach(source.slice(1), faults, (line) => {
    refuseCommon(line)
    for (const part of line.text.split(/;\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/)) {
      statement(part, line.text.indexOf(part), builder)
    }
  })
  if (builder.depth > 0) reportOpen(source, faults, 'a subgraph', 'end')
  return builder.finish()
}

/** Reads `TD`, `LR` and so on. */
export function directionIn(text: string): Direction | undefined {
  const name = text.trim().toUpperCase()
  return name === 'TD' ? 'TB' : (['TB', 'BT', 'LR', 'RL'] as const).find((one) => one === name)
}

function statement(text: string, column: number, builder: Builder): void {
  const group = /^subgraph\b\s*(.*)$/.exec(text)
  if (group) {
    subgraph(group[1] ?? '', column + text.length - (group[1]?.length ?? 0), builder)
    return
  }
  if (text === 'end') {
    if (!builder.close())
      throw new Misread(column, 'end closes nothing', 'remove it, or add a line before it: subgraph name')
    return
  }
  // Graphviz lays a whole diagram out in one direction.
  if (/^direction\s+\w+$/.test(text)) return
  const reader = { text, at: 0, column }
  let from = readBoxes(reader, builder)
  for (let link = readLink(reader); link; link = readLink(reader)) {
    const to = readBoxes(reader, builder)
    for (const start of from) {
      if (!builder.isFull) for (const end of to) builder.line({ ...link, from: start, to: end })
    }
    from = to
  }
  if (reader.at < text.length) throw unreadable(reader)
}

function subgraph(rest: string, column: number, builder: Builder): void {
  const [, id, label] = /^([\p{L}\p{N}_.-]+)\s*\[(.*)\]$/u.exec(rest) ?? []
  const name = id ?? rest.replace(/^"(.*)"$/, '$1')
  builder.open(name || `group ${builder.depth} ${column}`, labelOf(label ?? rest, column))
}
