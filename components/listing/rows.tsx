import type { ReactNode } from 'react'
import { Phrase } from '@/components/layout/phrase'
import { Separated } from '@/components/layout/separated'
import { SiteLink } from '@/components/layout/site-link'
import { Day, ReadingTime } from '@/components/post/facts'
import { StatusBadge } from '@/components/post/status-badge'
import type { ListedPage, ListedPost } from '@/lib/listings'
import { site } from '@/lib/site'
import { wordsIn } from '@/lib/words'

/** Posts as a list, in the form that the brand sets. Titles are `h3`. */
export function Rows({ posts }: { readonly posts: readonly ListedPost[] }) {
  const form = site.brand?.layout?.list
  if (form === 'leaders') return <Leaders posts={posts} />
  if (form === 'grid') return <Grid posts={posts} />
  return (
    <ul className="rows">
      {posts.map((post) => (
        <Row key={post.path} text={post} start={<Day moment={post.published} form="short" />}>
          <ReadingTime minutes={post.facts.minutes} />
        </Row>
      ))}
    </ul>
  )
}

/** Titles, with dotted leaders to their days. */
function Leaders({ posts }: { readonly posts: readonly ListedPost[] }) {
  return (
    <ul className="leaders">
      {posts.map((post) => (
        <li key={post.path}>
          <h3 dir="auto" lang={post.language}>
            <SiteLink to={post.path}>{post.title}</SiteLink>
            <StatusBadge post={post} />
          </h3>
          <span className="facts">
            <Day moment={post.published} form="yearless" />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Cells with topic, title, excerpt and day. */
function Grid({ posts }: { readonly posts: readonly ListedPost[] }) {
  return (
    <ul className="post-grid">
      {posts.map((post) => (
        <li key={post.path}>
          <p className="label">{post.tags[0]?.label}</p>
          <h3 dir="auto" lang={post.language}>
            <SiteLink to={post.path}>{post.title}</SiteLink>
            <StatusBadge post={post} />
          </h3>
          <p className="excerpt" dir="auto" lang={post.language}>
            {post.excerpt}
          </p>
          <Separated className="facts">
            <Day moment={post.published} form="short" />
            <ReadingTime minutes={post.facts.minutes} />
          </Separated>
        </li>
      ))}
    </ul>
  )
}

/** The parts of a series in their order, likewise, with their numbers in place of the dates. */
export function PartRows({ posts }: { readonly posts: readonly ListedPost[] }) {
  return (
    <ol className="rows">
      {posts.map((post) => (
        <Row key={post.path} text={post} start={<PartNumber post={post} />}>
          <ReadingTime minutes={post.facts.minutes} />
        </Row>
      ))}
    </ol>
  )
}

function PartNumber({ post }: { readonly post: ListedPost }) {
  return (
    <span className="part-number">
      <Phrase textual text={wordsIn().series.partNumber} number={post.series?.part} />
    </span>
  )
}

/** Pages of one kind, likewise, with what they say about themselves in place of the reading time. */
export function PageRows({ pages }: { readonly pages: readonly ListedPage[] }) {
  return (
    <ul className="rows">
      {pages.map((page) => (
        <Row key={page.path} text={page} start={page.details.date && <Day moment={page.details.date} form="short" />}>
          {page.details.facts}
        </Row>
      ))}
    </ul>
  )
}

function Row(props: {
  readonly text: ListedPost | ListedPage
  /** Before the title. */
  readonly start: ReactNode
  /** At the end. */
  readonly children: ReactNode
}) {
  const { text, start, children } = props
  const language = 'language' in text ? text.language : undefined
  return (
    <li className="row">
      <div className="facts">{start}</div>
      <div>
        <h3 dir="auto" lang={language}>
          <SiteLink to={text.path}>{text.title}</SiteLink>
          <StatusBadge post={text} />
        </h3>
        <p className="excerpt" dir="auto" lang={language}>
          {text.excerpt}
        </p>
      </div>
      <div className="facts">{children}</div>
    </li>
  )
}
