import { createElement } from 'react'
import { SiteLink } from '@/components/layout/site-link'
import { views } from '@/components/mdx'
import type { ToolListing } from '@/lib/listings'
import type { ToolBody } from '@/lib/mdx'
import { AnswersNote } from './answers-note'

/** A tool alone, so that a reader can keep its address: the view that stands in the text, with the way back there. */
export function ToolPage({ tool, body }: { readonly tool: ToolListing; readonly body: ToolBody }) {
  const view = views[tool.kind]
  if (!view) throw new Error(`components/mdx has no ${tool.kind}`)
  const { title, path, excerpt } = tool.document
  return (
    <article className="article tool-alone">
      <header className="article-head">
        <p className="label">{tool.kind}</p>
        <h1 dir="auto">{tool.title}</h1>
        <p className="stand" dir="auto">
          From <SiteLink to={`${path}#${tool.id}`}>{title}</SiteLink>. {excerpt}
        </p>
        <AnswersNote tools={[tool]} />
      </header>
      <div className="prose">{createElement(view, { ...body.data, level: 2 } as never)}</div>
      <div className="article-foot">
        <div className="beam beam-end" />
      </div>
    </article>
  )
}
