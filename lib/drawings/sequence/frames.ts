import type { Element } from 'hast'
import { data, line, lines, shape } from '../svg'
import { leadings, sizes, weights } from '../text'
import type { Measure } from '../types'
import type { Column } from './columns'

/** A frame that is open. */
export interface Frame {
  readonly top: number
  readonly name: string
  readonly label: string
  readonly dividers: { readonly y: number; readonly label: string }[]
  left: number
  right: number
}

/** Draws a frame down to `bottom`: what is behind the messages, and its words. It is as wide as its label. */
export function drawFrame(
  { top, name, label, dividers, left: from, right: to }: Frame,
  bottom: number,
  edge: number,
  measure: Measure,
): { left: number; right: number; back: Element[]; front: Element[] } {
  const named = name === '' ? 0 : measure(name, sizes.small, weights.strong) + 10
  const left = Number.isFinite(from) ? from : -10
  const least = left + named + measure(label, sizes.small, weights.small) + 24
  const right = Math.max(Number.isFinite(to) ? to : edge, least)
  const back = [shape('rect', { ...frame, x: left, y: top, width: right - left, height: bottom - top, rx: 2 })]
  const front: Element[] = []
  if (name) front.push(line(name, left + 10, top + 17, { className: 'drawn-name', anchor: 'start' }))
  if (label) front.push(line(label, left + 10 + named, top + 17, START))
  for (const divider of dividers) {
    back.push(shape('path', { ...frame, d: data('M', left, divider.y, 'H', right) }))
    if (divider.label) front.push(line(divider.label, left + 10, divider.y + 17, START))
  }
  return { left, right, back, front }
}

const frame = { className: ['drawn-group'] }

/** Draws the name of an actor at the top of its column. That of a person is round. */
export function drawHead({ actor, label, x, width }: Column, height: number): Element[] {
  const rx = actor.isPerson ? height / 2 : 2
  const box = shape('rect', { className: ['drawn-box'], x: x - width / 2, y: 0, width, height, rx })
  return [box, ...lines(label.lines, x, height / 2, leadings.label, { className: 'drawn-label' })]
}

export const START = { className: 'drawn-small', anchor: 'start' } as const
