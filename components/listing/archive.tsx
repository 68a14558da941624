import { SiteLink } from '@/components/layout/site-link'
import { Day } from '@/components/post/facts'
import { StatusBadge } from '@/components/post/status-badge'
import type { Post } from '@/lib/content'
import { listYears } from '@/lib/listings'
import { postPath } from '@/lib/urls'
import { wordsIn } from '@/lib/words'
import { ListHead } from './listing-page'
import { SectionHead } from './section-head'

/** Every essay on one page, by year. It shows only date and title, so that a thousand fit. */
export function Archive({ posts }: { readonly posts: readonly Post[] }) {
  const { list } = wordsIn()
  return (
    <>
      <ListHead title={list.archive} sentence={list.archiveSentence} count={list.essayCount(posts.length)} />
      {posts.length === 0 && <p className="empty">{list.nothing}</p>}
      {listYears(posts).map(({ year, posts }) => (
        <section className="year" id={year} key={year}>
          <SectionHead title={year} />
          <ul className="archive-rows">
            {posts.map((post) => (
              <li key={post.slug}>
                <span className="facts">
                  <Day moment={post.published} form="short" />
                </span>{' '}
                <SiteLink to={postPath(post.slug)}>
                  <bdi lang={post.language}>{post.title}</bdi>
                  <StatusBadge post={post} />
                </SiteLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
