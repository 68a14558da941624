import { type Page, pageKinds } from '@/lib/content'
import { formatDay } from '@/lib/dates'
import type { PictureSource } from '@/lib/pictures'
import { site } from '@/lib/site'
import { wordsIn } from '@/lib/words'
import { AnswersNote } from './answers-note'
import { Body } from './body'
import { PageFacts } from './facts'
import { Changes, ReviewDue } from './freshness'
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
    <article className="article" {...searchMarks(page)}>
      <header className="article-head">
        <h1 dir="auto">{page.title}</h1>
        <p className="stand" dir="auto">
          {page.excerpt}
        </p>
        <PageFacts page={page} />
        <ReviewDue text={page} isPage />
        <AnswersNote tools={page.facts.tools} />
      </header>
      <Body code={code} after={<Changes text={page} />}>
        <Lead text={page} sources={leadSources} />
      </Body>
      <div className="article-foot">
        <div className="text-end" />
      </div>
    </article>
  )
}

/** Returns the attributes for the search index: that it is a text, what a result is called, and its year and day if it has them. */
function searchMarks({ kind, details: { date } }: Page) {
  const label = pageKinds[kind].label?.(wordsIn())
  if (label === undefined) return {}
  return {
    'data-pagefind-body': true,
    'data-pagefind-filter': date ? `kind[data-kind], year:${date.day.slice(0, 4)}` : 'kind[data-kind]',
    'data-kind': label,
    ...(date && { 'data-pagefind-meta': `date:${formatDay(date.day, site.language)}` }),
  }
}
