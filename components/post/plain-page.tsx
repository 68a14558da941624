import type { Page } from '@/lib/content'
import { AnswersNote } from './answers-note'
import { Body } from './body'
import { PageFacts } from './facts'

/** A page of any kind: like an essay, without what depends on a publication date. */
export function PlainPage({ page, code }: { readonly page: Page; readonly code: string }) {
  return (
    <article className="article">
      <header className="article-head">
        <h1 dir="auto">{page.title}</h1>
        <p className="stand" dir="auto">
          {page.excerpt}
        </p>
        <PageFacts page={page} />
        <AnswersNote tools={page.facts.tools} />
      </header>
      <Body code={code} />
      <div className="article-foot">
        <div className="text-end" />
      </div>
    </article>
  )
}
