import type { ReactNode } from 'react'
import { SiteLink } from '@/components/layout/site-link'
import { Day, ReadingTime } from '@/components/post/facts'
import { StatusBadge } from '@/components/post/status-badge'
import type { Page, Post } from '@/lib/content'

/** Posts as a plain list: date, title with excerpt, reading time. Titles are `h3`. */
export function Rows({ posts }: { readonly posts: readonly Post[] }) {
  return (
    <ul className="rows">
      {posts.map((post) => (
        <Row key={post.path} text={post} start={<Day moment={post.published} month="short" />}>
          <ReadingTime minutes={post.facts.minutes} />
        </Row>
      ))}
    </ul>
  )
}

/** The parts of a series in their order, likewise, with their numbers in place of the dates. */
export function PartRows({ posts }: { readonly posts: readonly Post[] }) {
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

function PartNumber({ post }: { readonly post: Post }) {
  return (
    <span className="part-number">
      <span className="textual">Part </span>
      {post.series?.part}
    </span>
  )
}

/** Pages of one kind, likewise, with what they say about themselves in place of the reading time. */
export function PageRows({ pages }: { readonly pages: readonly Page[] }) {
  return (
    <ul className="rows">
      {pages.map((page) => (
        <Row key={page.path} text={page} start={page.details.date && <Day moment={page.details.date} month="short" />}>
          {page.details.facts}
        </Row>
      ))}
    </ul>
  )
}

function Row(props: {
  readonly text: Post | Page
  /** Before the title. */
  readonly start: ReactNode
  /** At the end. */
  readonly children: ReactNode
}) {
  const { text, start, children } = props
  return (
    <li className="row">
      <div className="facts">{start}</div>
      <div>
        <h3 dir="auto">
          <SiteLink to={text.path}>{text.title}</SiteLink>
          <StatusBadge post={text} />
        </h3>
        <p className="excerpt" dir="auto">
          {text.excerpt}
        </p>
      </div>
      <div className="facts">{children}</div>
    </li>
  )
}
