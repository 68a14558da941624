import { Phrase } from '@/components/layout/phrase'
import { SiteLink } from '@/components/layout/site-link'
import type { Post } from '@/lib/content'
import type { Term } from '@/lib/slug'
import { wordsIn } from '@/lib/words'

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
            <Phrase textual text={wordsIn().list.essayNumber(posts.length)} number={posts.length} />
          </span>
        </li>
      ))}
    </ul>
  )
}
