import { SiteLink } from '@/components/layout/site-link'
import type { Post } from '@/lib/content'
import { plural } from '@/lib/counted'
import type { Term } from '@/lib/slug'

interface Props {
  readonly terms: readonly (Term & { readonly posts: readonly Post[] })[]
  /** Returns the site path of a term's page. */
  readonly pathOf: (slug: string) => string
}

/** Topics, or series, with the number of their essays. */
export function TermCloud({ terms, pathOf }: Props) {
  return (
    <ul className="topics">
      {terms.map(({ slug, label, posts }) => (
        <li key={slug}>
          <SiteLink to={pathOf(slug)}>{label}</SiteLink>
          <span className="count">
            <span className="textual"> (</span>
            {posts.length}
            <span className="textual"> {plural(posts.length, 'essay')})</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
