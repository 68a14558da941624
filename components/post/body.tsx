import type { ReactNode } from 'react'
import { viewsIn } from '@/components/mdx'
import { loadBody } from '@/lib/mdx'
import { site } from '@/lib/site'
import type { InLanguage } from './facts'

interface BodyProps extends InLanguage {
  readonly code: string
  readonly children?: ReactNode
  readonly after?: ReactNode
}

/** The compiled text of a post or page. `children` come before it in the same column, and `after` after it. */
export function Body({ code, language, children, after }: BodyProps) {
  const Content = loadBody(code)
  return (
    <div className={site.brand?.layout?.paragraphs === 'indented' ? 'prose indented' : 'prose'}>
      {children}
      <Content components={viewsIn(language)} />
      {after}
    </div>
  )
}
