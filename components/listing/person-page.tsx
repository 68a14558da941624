import { SiteLink } from '@/components/layout/site-link'
import { StatusBadge } from '@/components/post/status-badge'
import type { Author } from '@/lib/content'
import { type PersonPage as Chosen, listYears } from '@/lib/listings'
import type { PictureSource } from '@/lib/pictures'
import { postPath, postsPath } from '@/lib/urls'
import { wordsIn } from '@/lib/words'
import { Bio } from './bio'
import { Rows } from './rows'

interface HeadProps {
  readonly title: string
  readonly author: Author | undefined
  /** Smaller or lighter versions of the portrait. */
  readonly portrait: readonly PictureSource[]
}

/** The head of a person's home page: what they do, who it is. */
export function PersonHead({ title, author, portrait }: HeadProps) {
  return (
    <header className="person">
      <h1 className="say">{title}</h1>
      {author && <Bio author={author} portrait={portrait} />}
    </header>
  )
}

/** The lists of a person's home page: selected posts, the latest by year. */
export function PersonLists({ selected, latest }: Chosen) {
  const { list } = wordsIn()
  return (
    <>
      {selected.length === 0 && <p className="empty">{list.nothing}</p>}
      {selected.length > 0 && (
        <section className="set">
          <h2>{list.selected}</h2>
          <ul className="picks">
            {selected.map((post) => (
              <li key={post.path}>
                <h3 dir="auto" lang={post.language}>
                  <SiteLink to={postPath(post.slug)}>{post.title}</SiteLink>
                  <StatusBadge post={post} />
                </h3>
                <p className="excerpt" dir="auto" lang={post.language}>
                  {post.excerpt}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {listYears(latest).map(({ year, posts }) => (
        <section className="set" key={year}>
          <h2>{year}</h2>
          <Rows posts={posts} />
        </section>
      ))}
      {latest.length > 0 && (
        <p className="set-more">
          <SiteLink to={postsPath}>{list.allEssays}</SiteLink>
        </p>
      )}
    </>
  )
}
