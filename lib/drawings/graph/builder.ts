import { Misread } from '../types'
import type { Box, Direction, Graph, Group, Line, Shape } from './types'

/** A diagram that a parser is reading. */
export interface Builder {
  direction: Direction
  /**
   * Adds a box to the groups that are open, or what is new of it. Where it is only named, give no label: it keeps what it
   * has.
   */
  box(id: string, given?: { readonly label?: string | undefined; readonly shape?: Shape | undefined }): void
  /** Adds a line, unless it is full. */
  line(line: Line): void
  /** True if it has more lines than are ever drawn: a few signs can stand for millions, `a & b --> c & d`. */
  readonly isFull: boolean
  /** Sets what else a box has. */
  give(id: string, rest: Partial<Box>): void
  row(ids: readonly string[]): void
  /** Opens a group. Throws a `Misread` for the first that is nested too deep. */
  open(id: string, label: string): void
  /** Closes the innermost group; returns false if none is open. */
  close(): boolean
  readonly depth: number
  finish(): Graph
}

interface OpenGroup extends Group {
  readonly members: string[]
  readonly groups: OpenGroup[]
}

/** So many lines are kept. */
export const MOST_LINES = 20_000

/** Far deeper than anybody can read, and less than what makes Graphviz fail. */
const DEEPEST = 60

/** Returns a builder of an empty diagram whose boxes have the shape `plain` unless they say another one. */
export function createBuilder(usual: Shape = 'box'): Builder {
  const boxes = new Map<string, Box>()
  const lines: Line[] = []
  const rows: (readonly string[])[] = []
  const top: OpenGroup[] = []
  const opened: OpenGroup[] = []
  const groups = new Map<string, OpenGroup>()
  const placed = new Set<string>()
  let tooDeep = 0

  const builder: Builder = {
    direction: 'TB',
    box(id, { label, shape } = {}) {
      if (groups.has(id)) return
      const known = boxes.get(id)
      boxes.set(id, { ...known, id, label: label ?? known?.label ?? id, shape: shape ?? known?.shape ?? usual })
      const group = opened.at(-1)
      if (!group || placed.has(id)) return
      placed.add(id)
      group.members.push(id)
    },
    give(id, rest) {
      builder.box(id)
      const known = boxes.get(id)
      if (known) boxes.set(id, { ...known, ...rest })
    },
    line(line) {
      if (!builder.isFull) lines.push(line)
    },
    get isFull() {
      return lines.length > MOST_LINES
    },
    row: (ids) => rows.push(ids),
    open(id, label) {
      if (opened.length >= DEEPEST) {
        if (++tooDeep > 1) return
        throw new Misread(0, `expected at most ${DEEPEST} groups in each other`, 'nest less')
      }
      const group: OpenGroup = { id, label, members: [], groups: [] }
      ;(opened.at(-1)?.groups ?? top).push(group)
      groups.set(id, group)
      // A line may have named the group before it was known as one.
      boxes.delete(id)
      opened.push(group)
    },
    close() {
      if (tooDeep === 0) return opened.pop() !== undefined
      tooDeep--
      return true
    },
    get depth() {
      return opened.length
    },
    finish() {
      // An empty group is a box.
      const kept = prune(top)
      for (const { id, label } of groups.values()) {
        if (!contains(kept, id) && !boxes.has(id)) boxes.set(id, { id, label, shape: usual })
      }
      return { direction: builder.direction, boxes: [...boxes.values()], lines, groups: kept, rows }
    },
  }
  return builder

  function prune(list: readonly OpenGroup[]): OpenGroup[] {
    return list
      .map((group) => ({
        ...group,
        members: group.members.filter((id) => boxes.has(id)),
        groups: prune(group.groups),
      }))
      .filter((group) => group.members.length > 0 || group.groups.length > 0)
  }
}

function contains(groups: readonly Group[], id: string): boolean {
  return groups.some((group) => group.id === id || contains(group.groups, id))
}
