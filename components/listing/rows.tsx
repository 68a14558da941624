import { SiteLink } from '@/components/layout/site-link'
import { Day, ReadingTime } from '@/components/post/facts'
import { StatusBadge } from '@/components/post/status-badge'
import type { Post } from '@/lib/content'
import { postPath } from '@/lib/urls'

/** Posts as a plain list: date, title with excerpt, reading time. Stands under an `h2`. */
export function Rows({ posts }: { readonly posts: readonly Post[] }) {
  return (
    <ul className="rows">
      {posts.map((post) => (
        <li className="row" key={post.slug}>
          <div className="facts">
            <Day moment={post.published} month="short" />
          </div>
          <div>
            <h3 dir="auto">
              <SiteLink to={postPath(post.slug)}>{post.title}</SiteLink>
              <StatusBadge post={post} />
            </h3>
            <p className="excerpt" dir="auto">
              {post.excerpt}
            </p>
          </div>
          <div className="facts">
            <ReadingTime minutes={post.facts.minutes} />
          </div>
        </li>
      ))}
    </ul>
  )
}
