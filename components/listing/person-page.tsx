import { SiteLink } from '@/components/layout/site-link'
import { StatusBadge } from '@/components/post/status-badge'
import type { Author } from '@/lib/content'
import { type PersonPage as Chosen, listYears } from '@/lib/listings'
import type { PictureSource } from '@/lib/pictures'
import { site } from '@/lib/site'
import { postPath, postsPath } from '@/lib/urls'
import { Bio } from './bio'
import { Rows } from './rows'

interface Props {
  readonly chosen: Chosen
  readonly author: Author | undefined
  /** Smaller or lighter versions of the portrait. */
  readonly portrait: readonly PictureSource[]
}

/** The home page of a person: who it is, selected posts, the latest by year. */
export function PersonPage({ chosen: { selected, latest }, author, portrait }: Props) {
  return (
    <>
      <header className="person">
        <h1 className="say">{site.description}</h1>
        {author && <Bio author={author} portrait={portrait} />}
      </header>
      {selected.length === 0 && <p className="empty">Nothing here yet.</p>}
      {selected.length > 0 && (
        <section className="set">
          <h2>Selected</h2>
          <ul className="picks">
            {selected.map((post) => (
              <li key={post.path}>
                <h3 dir="auto">
                  <SiteLink to={postPath(post.slug)}>{post.title}</SiteLink>
                  <StatusBadge post={post} />
                </h3>
                <p className="excerpt" dir="auto">
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
          <SiteLink to={postsPath}>All essays</SiteLink>
        </p>
      )}
    </>
  )
}
