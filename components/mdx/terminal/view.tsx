import type { ReactNode } from 'react'

/** The view of `<Terminal>`: the code between its tags. */
export function Terminal({ children }: { readonly children?: ReactNode }) {
  return children
}
