import type { Page } from '@/lib/content'
import type { PictureSource } from '@/lib/pictures'
import { AnswersNote } from './answers-note'
import { Body } from './body'
import { PageFacts } from './facts'
import { Lead } from './lead'

interface PlainPageProps {
  readonly page: Page
  /** Compiled MDX of the body. */
  readonly code: string
  /** Smaller or lighter versions of the lead picture. */
  readonly leadSources: readonly PictureSource[]
}

/** A page of any kind: like an essay, without what depends on a publication date. */
export function PlainPage({ page, code, leadSources }: PlainPageProps) {
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
      <Body code={code}>
        <Lead text={page} sources={leadSources} />
      </Body>
      <div className="article-foot">
        <div className="text-end" />
      </div>
    </article>
  )
}
