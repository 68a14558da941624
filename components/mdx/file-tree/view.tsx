import type { ReactNode } from 'react'

/** The view of `<FileTree>`: lists inside each other. */
export function FileTree({ children }: { readonly children?: ReactNode }) {
  return (
    <section className="file-tree" dir="ltr">
      {children}
    </section>
  )
}
