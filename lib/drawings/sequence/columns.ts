import { type Block, setBlock } from '../text'
import type { Measure } from '../types'
import type { Actor, Sequence } from './types'

/** An actor with the middle of its column. */
export interface Column {
  readonly actor: Actor
  readonly label: Block
  readonly width: number
  readonly x: number
}

/** Width to which the texts of messages and notes are broken. */
export const MOST = 190

/** Places the actors beside each other, so far apart that what is between them has room. */
export function placeColumns({ actors, steps }: Sequence, measure: Measure): Column[] {
  const set = actors.map((actor) => {
    const label = setBlock(actor.label, 'label', measure, 150)
    return { actor, label, width: Math.max(64, label.width + 28) }
  })
  const at = new Map(actors.map(({ id }, index) => [id, index]))
  const needs: { readonly left: number; readonly right: number; readonly room: number }[] = []
  const need = (from: number, to: number, room: number) =>
    needs.push({ left: Math.min(from, to), right: Math.max(from, to), room })
  for (const step of steps) {
    if (step.kind === 'message') {
      const [from = 0, to = 0] = [at.get(step.from), at.get(step.to)]
      const room = setBlock(step.label, 'small', measure, MOST).width + 34
      if (from === to) need(from, from + 1, room + 36)
      else need(from, to, room)
    } else if (step.kind === 'note') {
      const of = at.get(step.of[0] ?? '') ?? 0
      const room = setBlock(step.label, 'small', measure, MOST).width + 44
      if (step.side === 'right') need(of, of + 1, room)
      else if (step.side === 'left') need(of - 1, of, room)
      else if (step.of.length === 1) {
        need(of - 1, of, room / 2 + 20)
        need(of, of + 1, room / 2 + 20)
      }
    }
  }
  const columns: Column[] = []
  for (const [index, one] of set.entries()) {
    const before = columns.at(-1)
    const beside = before ? before.x + before.width / 2 + one.width / 2 + 24 : one.width / 2
    const wanted = needs.filter(({ left, right }) => right === index && left >= 0 && left < index)
    const x = Math.max(beside, ...wanted.map(({ left, room }) => (columns[left]?.x ?? 0) + room))
    columns.push({ ...one, x })
  }
  return columns
}
