import type { ShownSlot } from '@/lib/listings'
import { loadArtifact } from '@/lib/mdx'
import { Body } from './body'

/** A text of `content/slots/`. */
export async function SlotText({ slot }: { readonly slot: ShownSlot }) {
  const { code } = await loadArtifact(slot.artifact)
  return <Body code={code} />
}
