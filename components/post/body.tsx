import { components } from '@/components/mdx'
import { loadBody } from '@/lib/mdx'

/** The compiled text of a post or page. */
export function Body({ code }: { readonly code: string }) {
  const Content = loadBody(code)
  return (
    <div className="prose">
      <Content components={components} />
    </div>
  )
}
