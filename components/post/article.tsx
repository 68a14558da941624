import { Joined, Phrase } from '@/components/layout/phrase'
import { SiteLink } from '@/components/layout/site-link'
import type { Post } from '@/lib/content'
import { formatDay } from '@/lib/dates'
import { languageDirection } from '@/lib/direction'
import type { ListedEnding, ShownSlot } from '@/lib/listings'
import type { PictureSource } from '@/lib/pictures'
import { site } from '@/lib/site'
import { absoluteUrl, postPath } from '@/lib/urls'
import { nameOfLanguage, wordsIn } from '@/lib/words'
import { AnswersNote } from './answers-note'
import { Body } from './body'
import { Contents } from './contents'
import { ArticleFacts, TopicLabels } from './facts'
import { ArticleFoot } from './foot'
import { Changes, ReviewDue, Superseded } from './freshness'
import { Lead } from './lead'
import { StatusBadge } from './status-badge'

export interface ArticleProps {
  readonly post: Post
  /** How many parts its series has, if it is one of a series. */
  readonly parts: number | undefined
  readonly ending: ListedEnding
  /** The owner's text after every essay. */
  readonly after: ShownSlot | undefined
  /** Compiled MDX of the body. */
  readonly code: string
  /** Smaller or lighter versions of the lead picture. */
  readonly leadSources: readonly PictureSource[]
}

/** Titles with more characters are set smaller. */
const LONG_TITLE = 70

/** What a word of an essay that another has replaced counts in the search; of others, 1. */
const SUPERSEDED_WEIGHT = '0.1'

/** An essay: head, table of contents, text, and what to read next, with attributes for the search index. */
export function Article({ post, parts, code, leadSources, ending, after }: ArticleProps) {
  const day = formatDay(post.published.day, site.language)
  return (
    <article
      className={site.brand?.layout?.contents === 'right' ? 'article contents-right' : 'article'}
      lang={post.language}
      dir={post.language && languageDirection(post.language)}
      data-pagefind-body
      data-pagefind-filter={`year:${post.published.day.slice(0, 4)}`}
      data-pagefind-meta={`date:${day}`}
      data-pagefind-weight={post.supersededBy && SUPERSEDED_WEIGHT}
    >
      <header className="article-head">
        <p className="print-source" data-source={`${site.name}, ${day} · ${absoluteUrl(postPath(post.slug))}`} />
        <Superseded post={post} />
        <TopicLabels post={post} />
        <h1 className={post.title.length > LONG_TITLE ? 'long' : undefined} dir="auto">
          {post.title}
          {site.drafts && <StatusBadge post={post} />}
        </h1>
        <p className="stand" dir="auto">
          {post.excerpt}
        </p>
        <ArticleFacts post={post} parts={parts} />
        <FirstPublished post={post} />
        <ReviewDue text={post} />
        <Translations post={post} />
        <AnswersNote tools={post.facts.tools} language={post.language} />
      </header>
      <Contents headings={post.facts.headings} language={post.language} />
      <Body code={code} language={post.language} after={<Changes text={post} />}>
        <Lead text={post} sources={leadSources} />
      </Body>
      <ArticleFoot post={post} ending={ending} after={after} />
    </article>
  )
}

/** Links to the same essay in other languages, each named in its own. */
function Translations({ post: { language, translations = [] } }: { readonly post: Post }) {
  if (translations.length === 0) return null
  const links = translations.map((one) => (
    <SiteLink key={one.language} to={one.path} lang={one.language} hrefLang={one.language} rel="alternate">
      {nameOfLanguage(one.language)}
    </SiteLink>
  ))
  const words = wordsIn(language).article
  return (
    <p className="facts first-published">
      <Phrase text={words.translations} languages={<Joined items={links} join={words.authors} />} />
    </p>
  )
}

function FirstPublished({ post }: { readonly post: Post }) {
  if (!post.canonicalUrl) return null
  return (
    <p className="facts first-published">
      <Phrase
        text={wordsIn(post.language).article.firstPublished}
        site={
          <a href={post.canonicalUrl} rel="canonical">
            {new URL(post.canonicalUrl).hostname}
          </a>
        }
      />
    </p>
  )
}
