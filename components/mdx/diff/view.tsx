import type { ReactNode } from 'react'

/** The view of `<Diff>`: one piece of code, made of the two between its tags. */
export function Diff({ children }: { readonly children?: ReactNode }) {
  return children
}
