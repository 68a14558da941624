import { Phrase } from '@/components/layout/phrase'
import { SiteLink } from '@/components/layout/site-link'
import type { ListedEnding, ListedPost, ShownSlot } from '@/lib/listings'
import { site } from '@/lib/site'
import { feedsPath, postPath, seriesPath, tagPath } from '@/lib/urls'
import { wordsIn } from '@/lib/words'
import { type InLanguage, ReadingTime } from './facts'
import { Comments, Discuss, Newsletter } from './services'
import { SlotText } from './slot-text'
import { StatusBadge } from './status-badge'

/** What follows the text: the logo, a text of the owner's, one essay to read next, how to follow and reply, related essays, topics. */
export function ArticleFoot({
  post,
  ending,
  after,
}: {
  readonly post: Pick<ListedPost, 'tags' | 'slug' | 'title'> & InLanguage
  readonly ending: ListedEnding
  readonly after: ShownSlot | undefined
}) {
  const { next, nextIn, related } = ending
  const words = wordsIn(post.language).article
  return (
    <footer className="article-foot">
      <div className="text-end" />
      {after && (
        <div className="after-essay">
          <SlotText slot={after} />
        </div>
      )}
      {next && (
        <section className="foot-section read-next" aria-labelledby="foot.next">
          <h2 id="foot.next">
            {nextIn ? (
              <Phrase text={words.nextIn} series={<SiteLink to={seriesPath(nextIn.slug)}>{nextIn.label}</SiteLink>} />
            ) : (
              words.readNext
            )}
          </h2>
          <ul>
            <Piece post={next} around={post.language} />
          </ul>
        </section>
      )}
      <Discuss essay={post} />
      <Follow language={post.language} />
      <Newsletter id="foot.newsletter" language={post.language} />
      {related.length > 0 && (
        <section className="foot-section" aria-labelledby="foot.related">
          <h2 id="foot.related">{words.related}</h2>
          <ul>
            {related.map((other) => (
              <Piece key={other.slug} post={other} around={post.language} />
            ))}
          </ul>
        </section>
      )}
      <Topics post={post} />
      <Comments essay={post} />
    </footer>
  )
}

/** Another post. `around` is the language of the text that it stands below, if it is not that of the site. */
function Piece({ post, around }: { readonly post: ListedPost; readonly around: string | undefined }) {
  const language = post.language === around ? undefined : (post.language ?? site.language)
  return (
    <li>
      <SiteLink to={postPath(post.slug)}>
        <bdi lang={language}>{post.title}</bdi>
      </SiteLink>
      <StatusBadge post={post} />
      <p dir="auto" lang={language}>
        {post.excerpt} <ReadingTime minutes={post.facts.minutes} language={post.language} />
      </p>
    </li>
  )
}

function Follow({ language }: InLanguage) {
  const words = wordsIn(language).article
  return (
    <p className="foot-section foot-follow">
      <Phrase text={words.follow} link={<SiteLink to={feedsPath}>{words.followLink(site.name)}</SiteLink>} />
      {site.contact && (
        <>
          {' '}
          <Phrase text={words.contact} link={<a href={site.contact}>{words.contactLink}</a>} />
        </>
      )}
    </p>
  )
}

function Topics({ post }: { readonly post: Pick<ListedPost, 'tags'> & InLanguage }) {
  if (post.tags.length === 0) return null
  return (
    <section className="foot-section" aria-labelledby="foot.topics">
      <h2 id="foot.topics">{wordsIn(post.language).topic.topics}</h2>
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
