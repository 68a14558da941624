import { Separated } from '@/components/layout/separated'
import { SiteLink } from '@/components/layout/site-link'
import { Day, ReadingTime } from '@/components/post/facts'
import { StatusBadge } from '@/components/post/status-badge'
import type { Post } from '@/lib/content'
import type { FrontPage as Chosen, SeriesListing, TagListing } from '@/lib/listings'
import { site } from '@/lib/site'
import { postPath, postsPath, seriesIndexPath, seriesPath, tagPath, tagsPath } from '@/lib/urls'
import { wordsIn } from '@/lib/words'
import { Rows } from './rows'
import { SectionHead } from './section-head'
import { TermCloud } from './term-cloud'

interface Props {
  readonly front: Chosen
  readonly tags: readonly TagListing[]
  readonly series: readonly SeriesListing[]
}

/**
 * The lists of the home page: the newest post next to those to start with, the latest, series, topics. Topics are above
 * a grid, since they are what one looks for in it by.
 */
export function FrontLists({ front: { lead, start, latest }, tags, series }: Props) {
  const isGrid = site.brand?.layout?.list === 'grid'
  const words = wordsIn()
  return (
    <>
      {lead && <Front lead={lead} start={start} />}
      {!lead && latest.length === 0 && <p className="empty">{words.list.nothing}</p>}
      {isGrid && tags.length > 0 && (
        <nav className="filters" aria-label={words.topic.topics}>
          <TermCloud terms={tags.slice(0, 12)} pathOf={tagPath} />
        </nav>
      )}
      {latest.length > 0 && (
        <section>
          <SectionHead title={words.list.latest} to={postsPath} more={words.list.allEssays} />
          <Rows posts={latest} />
        </section>
      )}
      {series.length > 0 && (
        <section className="mt-10">
          <SectionHead title={words.series.all} to={seriesIndexPath} more={words.series.allSeries} />
          <TermCloud terms={series} pathOf={seriesPath} />
        </section>
      )}
      {!isGrid && tags.length > 0 && (
        <section className="mt-10">
          <SectionHead title={words.topic.topics} to={tagsPath} more={words.topic.allTopics} />
          <TermCloud terms={tags.slice(0, 12)} pathOf={tagPath} />
        </section>
      )}
    </>
  )
}

function Front({ lead, start }: { readonly lead: Post; readonly start: readonly Post[] }) {
  return (
    <div className={start.length > 0 ? 'front' : 'front front-alone'}>
      <article className="lead">
        <TopicLabel post={lead} />
        <h2 dir="auto" lang={lead.language}>
          <Title post={lead} />
        </h2>
        <Excerpt post={lead} />
        <Separated className="facts">
          <Day moment={lead.published} />
          <ReadingTime minutes={lead.facts.minutes} />
        </Separated>
      </article>
      {start.length > 0 && (
        <section aria-labelledby="home.start">
          <h2 className="label label-lead" id="home.start">
            {wordsIn().list.start}
          </h2>
          {start.map((post) => (
            <article key={post.slug} className="item">
              <h3 dir="auto" lang={post.language}>
                <Title post={post} />
              </h3>
              <Excerpt post={post} />
              <p className="facts">
                <ReadingTime minutes={post.facts.minutes} />
              </p>
            </article>
          ))}
        </section>
      )}
    </div>
  )
}

function TopicLabel({ post: { tags } }: { readonly post: Post }) {
  const [topic] = tags
  return topic ? <p className="label">{topic.label}</p> : null
}

function Title({ post }: { readonly post: Post }) {
  return (
    <>
      <SiteLink to={postPath(post.slug)}>{post.title}</SiteLink>
      <StatusBadge post={post} />
    </>
  )
}

function Excerpt({ post }: { readonly post: Post }) {
  return (
    <p className="excerpt" dir="auto" lang={post.language}>
      {post.excerpt}
    </p>
  )
}
