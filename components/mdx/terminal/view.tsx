import type { ReactNode } from 'react'

/** The view of `<Terminal>`: the block of code between its tags. */
export function Terminal({ children }: { readonly children?: ReactNode }) {
  return children
}
