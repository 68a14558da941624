import type { ReactNode } from 'react'
import { SiteLink } from '@/components/layout/site-link'
import { Day, ReadingTime } from '@/components/post/facts'
import { StatusBadge } from '@/components/post/status-badge'
import type { Page, Post } from '@/lib/content'
import type { Moment } from '@/lib/dates'

/** Posts as a plain list: date, title with excerpt, reading time. Stands under an `h2`. */
export function Rows({ posts }: { readonly posts: readonly Post[] }) {
  return (
    <ul className="rows">
      {posts.map((post) => (
        <Row key={post.path} text={post} date={post.published}>
          <ReadingTime minutes={post.facts.minutes} />
        </Row>
      ))}
    </ul>
  )
}

/** Pages of one kind, likewise; in the place of the reading time, what they say of themselves. */
export function PageRows({ pages }: { readonly pages: readonly Page[] }) {
  return (
    <ul className="rows">
      {pages.map((page) => (
        <Row key={page.path} text={page} date={page.details.date}>
          {page.details.facts}
        </Row>
      ))}
    </ul>
  )
}

function Row(props: {
  readonly text: Post | Page
  readonly date?: Moment | undefined
  /** Stands at the end. */
  readonly children: ReactNode
}) {
  const { text, date, children } = props
  return (
    <li className="row">
      <div className="facts">{date && <Day moment={date} month="short" />}</div>
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
