import { SiteLink } from '@/components/layout/site-link'
import type { TagListing } from '@/lib/listings'
import { tagPath } from '@/lib/urls'

/** Topics with the number of their articles. */
export function TopicCloud({ tags }: { readonly tags: readonly TagListing[] }) {
  return (
    <ul className="topics">
      {tags.map((tag) => (
        <li key={tag.slug}>
          <SiteLink to={tagPath(tag.slug)}>{tag.label}</SiteLink>
          <span className="count">
            <span className="textual"> (</span>
            {tag.posts.length}
            <span className="textual"> {nounOf(tag.posts.length)})</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** `1 article`, `12 articles`. */
export function countOf(count: number): string {
  return `${count} ${nounOf(count)}`
}

function nounOf(count: number): string {
  return count === 1 ? 'article' : 'articles'
}
