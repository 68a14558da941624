import type { Slot } from '../content'

/** What a page shows of a slot: its text, and nothing that changes without it. */
export type ShownSlot = Pick<Slot, 'artifact' | 'digest'>

/** Returns the text that fills a place, if there is one. */
export function findSlot(slots: readonly Slot[], place: Slot['place']): ShownSlot | undefined {
  const slot = slots.find((one) => one.place === place)
  return slot && { artifact: slot.artifact, digest: slot.digest }
}
