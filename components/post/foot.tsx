import { SiteLink } from '@/components/layout/site-link'
import type { ListedEnding, ListedPost } from '@/lib/listings'
import { site } from '@/lib/site'
import { feedsPath, postPath, seriesPath, tagPath } from '@/lib/urls'
import { ReadingTime } from './facts'
import { StatusBadge } from './status-badge'

/** What follows the text: the logo, one essay to read next, how to follow and reply, related essays, topics. */
export function ArticleFoot({
  post,
  ending,
}: {
  readonly post: Pick<ListedPost, 'tags'>
  readonly ending: ListedEnding
}) {
  const { next, nextIn, related } = ending
  return (
    <footer className="article-foot">
      <div className="text-end" />
      {next && (
        <section className="foot-section read-next" aria-labelledby="foot.next">
          <h2 id="foot.next">
            {nextIn ? (
              <>
                Next in <SiteLink to={seriesPath(nextIn.slug)}>{nextIn.label}</SiteLink>
              </>
            ) : (
              'Read next'
            )}
          </h2>
          <ul>
            <Piece post={next} />
          </ul>
        </section>
      )}
      <Follow />
      {related.length > 0 && (
        <section className="foot-section" aria-labelledby="foot.related">
          <h2 id="foot.related">Related essays</h2>
          <ul>
            {related.map((other) => (
              <Piece key={other.slug} post={other} />
            ))}
          </ul>
        </section>
      )}
      <Topics post={post} />
    </footer>
  )
}

function Piece({ post }: { readonly post: ListedPost }) {
  return (
    <li>
      <SiteLink to={postPath(post.slug)}>
        <bdi>{post.title}</bdi>
      </SiteLink>
      <StatusBadge post={post} />
      <p dir="auto">
        {post.excerpt} <ReadingTime minutes={post.facts.minutes} />
      </p>
    </li>
  )
}

function Follow() {
  return (
    <p className="foot-section foot-follow">
      New essays arrive by feed: <SiteLink to={feedsPath}>follow {site.name}</SiteLink>, with no account and no address.
      {site.contact && (
        <>
          {' '}
          Found an error, or see it differently? <a href={site.contact}>Tell us</a>.
        </>
      )}
    </p>
  )
}

function Topics({ post }: { readonly post: Pick<ListedPost, 'tags'> }) {
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
