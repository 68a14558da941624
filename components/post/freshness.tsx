import { Phrase } from '@/components/layout/phrase'
import { SiteLink } from '@/components/layout/site-link'
import type { Freshness, Post } from '@/lib/content'
import { site } from '@/lib/site'
import { wordsIn } from '@/lib/words'
import { Day, type InLanguage } from './facts'

interface OfPost {
  readonly post: Post
}

interface OfText {
  readonly text: Freshness & InLanguage
}

/** A link to the essay that takes the place of this one. */
export function Superseded({ post: { supersededBy: other, language } }: OfPost) {
  if (!other) return null
  const own = other.language === language ? undefined : (other.language ?? site.language)
  const link = (
    <SiteLink to={other.path}>
      <bdi lang={own}>{other.title}</bdi>
    </SiteLink>
  )
  return (
    <p className="superseded">
      <Phrase text={wordsIn(language).article.superseded} essay={link} />
    </p>
  )
}

/** A line in the head once the day of a review is past, with the last review if there was one. */
export function ReviewDue({ text, isPage = false }: OfText & { readonly isPage?: boolean }) {
  const { reviewed, reviewDue, language } = text
  if (!reviewDue) return null
  const words = wordsIn(language).article
  const [first, again] = isPage
    ? [words.pageReviewDue, words.pageReviewDueAgain]
    : [words.reviewDue, words.reviewDueAgain]
  return (
    <p className="facts first-published">
      <Phrase
        text={reviewed ? again : first}
        day={<Day moment={reviewDue} language={language} />}
        last={reviewed && <Day moment={reviewed} language={language} />}
      />
    </p>
  )
}

/** What has changed since a text was published, after it. */
export function Changes({ text: { changes, language } }: OfText) {
  if (!changes) return null
  return (
    <section className="changes" aria-labelledby="foot.changes">
      <h2 id="foot.changes">{wordsIn(language).article.changes}</h2>
      <ul>
        {changes.map(({ date, text }) => (
          <li key={`${date.iso} ${text}`}>
            <Day moment={date} language={language} />
            <p dir="auto">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
