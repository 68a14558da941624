import { SiteLink } from '@/components/layout/site-link'
import type { Post } from '@/lib/content'
import type { SeriesListing } from '@/lib/listings'
import { postPath, seriesPath, tagPath } from '@/lib/urls'
import { StatusBadge } from './status-badge'

export interface FootProps {
  readonly post: Post
  readonly series: SeriesListing | undefined
  readonly newer: Post | undefined
  readonly older: Post | undefined
  readonly related: readonly Post[]
}

/** After the text: the mark, topics, the series, the neighbours in time and what shares its topics. */
export function ArticleFoot({ post, series, newer, older, related }: FootProps) {
  return (
    <footer className="article-foot">
      <div className="beam beam-end" />
      <Topics post={post} />
      {series && <SeriesParts series={series} current={post} />}
      {(older || newer) && (
        <nav className="foot-section neighbours" aria-label="Previous and next">
          {older && <Neighbour label="Previous" post={older} rel="prev" />}{' '}
          {newer && <Neighbour label="Next" post={newer} rel="next" />}
        </nav>
      )}
      {related.length > 0 && (
        <section className="foot-section" aria-labelledby="foot.related">
          <h2 id="foot.related">Related</h2>
          <ul>
            {related.map((other) => (
              <li key={other.slug}>
                <SiteLink to={postPath(other.slug)}>
                  <bdi>{other.title}</bdi>
                </SiteLink>
                <StatusBadge post={other} />
                <p dir="auto">{other.excerpt}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </footer>
  )
}

function Topics({ post }: { readonly post: Post }) {
  if (post.tags.length === 0) return null
  return (
    <section className="foot-section" aria-labelledby="foot.topics">
      <h2 id="foot.topics">Topics</h2>
      <ul className="topics">
        {post.tags.map((tag) => (
          <li key={tag.slug}>
            <SiteLink to={tagPath(tag.slug)} rel="tag">
              {tag.label}
            </SiteLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

function SeriesParts({ series, current }: { readonly series: SeriesListing; readonly current: Post }) {
  return (
    <section className="foot-section" aria-labelledby="foot.series">
      <h2 id="foot.series">
        Series: <SiteLink to={seriesPath(series.slug)}>{series.label}</SiteLink>
      </h2>
      <ol className="series-parts">
        {series.posts.map((part) => (
          <li key={part.slug}>
            {part.slug === current.slug ? (
              <span aria-current="page">{part.title}</span>
            ) : (
              <SiteLink to={postPath(part.slug)}>{part.title}</SiteLink>
            )}
            <StatusBadge post={part} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Neighbour({ label, post, rel }: { readonly label: string; readonly post: Post; readonly rel: string }) {
  return (
    <SiteLink to={postPath(post.slug)} rel={rel}>
      <span className="label">
        {label}
        <span className="textual">:</span>
      </span>{' '}
      <bdi>{post.title}</bdi>
      <StatusBadge post={post} />
    </SiteLink>
  )
}
