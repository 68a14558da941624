import { Joined, Phrase } from '@/components/layout/phrase'
import { Separated } from '@/components/layout/separated'
import { SiteLink } from '@/components/layout/site-link'
import type { Author, Page, Post } from '@/lib/content'
import { type DayForm, formatDay, type Moment } from '@/lib/dates'
import { site } from '@/lib/site'
import { authorPath, seriesPath, tagPath } from '@/lib/urls'
import { wordsIn } from '@/lib/words'

/** The language of what is shown, if it is not that of the site. */
export interface InLanguage {
  readonly language?: string | undefined
}

/** A date for readers, with its machine-readable form. */
export function Day({ moment, form = 'long', language = site.language }: DayProps) {
  return <time dateTime={moment.iso}>{formatDay(moment.day, language, form)}</time>
}

interface DayProps extends InLanguage {
  readonly moment: Moment
  readonly form?: DayForm
}

/** A reading time: `9 min`, never broken across lines. */
export function ReadingTime({ minutes, language }: { readonly minutes: number } & InLanguage) {
  return <span>{wordsIn(language).article.minutes(minutes)}</span>
}

/** The line of facts below an essay's title. */
export function ArticleFacts({ post, parts }: { readonly post: Post; readonly parts: number | undefined }) {
  const { language } = post
  const words = wordsIn(language).article
  return (
    <Separated className="facts">
      {post.series && (
        <span>
          <Phrase
            text={words.part(post.series.part, parts ?? 1)}
            series={
              <SiteLink to={seriesPath(post.series.slug)}>
                <bdi>{post.series.label}</bdi>
              </SiteLink>
            }
          />
        </span>
      )}
      <span>
        <Phrase text={words.by} authors={<AuthorNames authors={post.authors} language={language} />} />
      </span>
      <Day moment={post.published} language={language} />
      <span>{words.minutesRead(post.facts.minutes)}</span>
      {post.updated && (
        <span>
          <Phrase text={words.updated} day={<Day moment={post.updated} language={language} />} />
        </span>
      )}
    </Separated>
  )
}

/** The line of facts below a page's title: the details of its kind, and when it was last changed. */
export function PageFacts({ page: { details, updated } }: { readonly page: Page }) {
  const { date, facts = [], links = [] } = details
  if (!date && !updated && facts.length + links.length === 0) return null
  return (
    <Separated className="facts">
      {date && <Day moment={date} />}
      {facts.map((fact) => (
        <span key={fact} data-pagefind-meta="facts">
          {fact}
        </span>
      ))}
      {links.map(({ label, url }) => (
        <a key={url} href={url}>
          {label}
        </a>
      ))}
      {updated && (
        <span>
          <Phrase text={wordsIn().article.updated} day={<Day moment={updated} />} />
        </span>
      )}
    </Separated>
  )
}

/** Topic labels above a title. The first has the accent colour. */
export function TopicLabels({ post }: { readonly post: Post }) {
  if (post.tags.length === 0) return null
  return (
    <Separated className="label" data-pagefind-meta="topics">
      {post.tags.map((tag, index) => (
        <SiteLink
          key={tag.slug}
          className={index === 0 ? 'label-lead' : undefined}
          to={tagPath(tag.slug)}
          data-pagefind-filter="topic"
        >
          {tag.label}
        </SiteLink>
      ))}
    </Separated>
  )
}

function AuthorNames({ authors, language }: { readonly authors: readonly Author[] } & InLanguage) {
  const links = authors.map(({ slug, name }) => (
    <SiteLink key={slug} to={authorPath(slug)} rel="author">
      <bdi>{name}</bdi>
    </SiteLink>
  ))
  return <Joined items={links} join={wordsIn(language).article.authors} />
}
