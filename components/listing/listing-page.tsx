import type { ReactNode } from 'react'
import { Separated } from '@/components/layout/separated'
import { type ListedPost, type ListPage, listYears } from '@/lib/listings'
import { wordsIn } from '@/lib/words'
import { Pagination } from './pagination'
import { Rows } from './rows'
import { SectionHead } from './section-head'

/** The page that topics, authors and all essays share: title, a sentence, the count, posts by year, pages. */
export function ListingPage(props: {
  readonly kind?: string
  readonly title: string
  readonly sentence?: string
  readonly path: string
  readonly page: ListPage<ListedPost>
  /** Shown next to the count. */
  readonly more?: ReactNode
  readonly children?: ReactNode
}) {
  const { page } = props
  const { list } = wordsIn()
  return (
    <>
      <ListHead {...props} count={list.essayCount(page.total)} />
      {page.total === 0 && <p className="empty">{list.nothing}</p>}
      {listYears(page.items).map(({ year, posts }) => (
        <section className="year" key={year}>
          <SectionHead title={year} />
          <Rows posts={posts} />
        </section>
      ))}
      <Pagination path={props.path} page={page} />
    </>
  )
}

/** The head of a list: kind, title, a sentence, the count. */
export function ListHead(props: {
  readonly kind?: string
  readonly title: string
  readonly sentence?: string
  readonly count?: string
  /** Shown next to the count. */
  readonly more?: ReactNode
  readonly children?: ReactNode
}) {
  return (
    <header className="list-head">
      {props.kind && <p className="label">{props.kind}</p>}
      <h1 dir="auto">{props.title}</h1>
      {props.sentence && <p className="stand">{props.sentence}</p>}
      {props.children}
      {props.count && (
        <Separated className="facts">
          {props.count}
          {props.more}
        </Separated>
      )}
    </header>
  )
}
