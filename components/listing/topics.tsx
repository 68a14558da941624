import { Phrase } from '@/components/layout/phrase'
import { SiteLink } from '@/components/layout/site-link'
import { StatusBadge } from '@/components/post/status-badge'
import { collate } from '@/lib/collate'
import type { TagListing } from '@/lib/listings'
import { postPath, tagPath } from '@/lib/urls'
import { wordsIn } from '@/lib/words'
import { SectionHead } from './section-head'
import { TermCloud } from './term-cloud'

/** Up to this many topics have a line each. */
const MOST = 40
/** Of more topics, this many have a line, and the others are named from A to Z. */
const LINES = 20

/** Every topic: the most used with the newest essay on each, and the rest by name. `tags` come most used first. */
export function Topics({ tags }: { readonly tags: readonly TagListing[] }) {
  const { topic } = wordsIn()
  if (tags.length === 0) return <p className="empty">{topic.noTopics}</p>
  const lines = tags.length > MOST ? LINES : tags.length
  const others = tags.slice(lines).sort((a, b) => collate(a.label, b.label))
  return (
    <>
      <ul className="rows">
        {tags.slice(0, lines).map((tag) => (
          <Topic key={tag.slug} tag={tag} />
        ))}
      </ul>
      {others.length > 0 && (
        <section>
          <SectionHead title={topic.moreTopics} />
          <TermCloud terms={others} pathOf={tagPath} />
        </section>
      )}
    </>
  )
}

function Topic({ tag: { slug, label, posts } }: { readonly tag: TagListing }) {
  const [newest] = posts
  const { list, topic } = wordsIn()
  return (
    <li className="row">
      <p className="facts">{list.essayCount(posts.length)}</p>
      <div>
        <h2 dir="auto">
          <SiteLink to={tagPath(slug)}>{label}</SiteLink>
        </h2>
        {newest && (
          <p className="excerpt">
            <Phrase
              text={topic.newest}
              essay={
                <SiteLink to={postPath(newest.slug)}>
                  <bdi lang={newest.language}>{newest.title}</bdi>
                </SiteLink>
              }
            />
            <StatusBadge post={newest} />
          </p>
        )}
      </div>
    </li>
  )
}
