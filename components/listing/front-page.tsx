import { Separated } from '@/components/layout/separated'
import { SiteLink } from '@/components/layout/site-link'
import { Day, ReadingTime } from '@/components/post/facts'
import { StatusBadge } from '@/components/post/status-badge'
import type { Post } from '@/lib/content'
import type { FrontPage as Chosen, TagListing } from '@/lib/listings'
import { site } from '@/lib/site'
import { postPath, postsPath, tagsPath } from '@/lib/urls'
import { Rows } from './rows'
import { SectionHead } from './section-head'
import { TopicCloud } from './topic-cloud'

/** The home page: what this is, the lead, two beside it, the latest, the topics. */
export function FrontPage({ front, tags }: { readonly front: Chosen; readonly tags: readonly TagListing[] }) {
  const { lead, beside, latest } = front
  return (
    <>
      <h1 className="say">{site.description}</h1>
      {lead ? <Front lead={lead} beside={beside} /> : <p className="empty">Nothing has been published yet.</p>}
      {latest.length > 0 && (
        <section>
          <SectionHead title="Latest" to={postsPath} more="All articles" />
          <Rows posts={latest} />
        </section>
      )}
      {tags.length > 0 && (
        <section className="mt-10">
          <SectionHead title="Topics" to={tagsPath} more="All topics" />
          <TopicCloud tags={tags.slice(0, 12)} />
        </section>
      )}
    </>
  )
}

function Front({ lead, beside }: { readonly lead: Post; readonly beside: readonly Post[] }) {
  return (
    <div className={beside.length > 0 ? 'front' : 'front front-alone'}>
      <Teaser className="lead" post={lead} />
      {beside.length > 0 && (
        <div>
          {beside.map((post) => (
            <Teaser key={post.slug} className="item" post={post} />
          ))}
        </div>
      )}
    </div>
  )
}

function Teaser({ className, post }: { readonly className: string; readonly post: Post }) {
  const [topic] = post.tags
  return (
    <article className={className}>
      <Separated className="label">
        {post.featured && <span className="label-lead">Featured</span>}
        {topic?.label}
      </Separated>
      <h2 dir="auto">
        <SiteLink to={postPath(post.slug)}>{post.title}</SiteLink>
        <StatusBadge post={post} />
      </h2>
      <p className="excerpt" dir="auto">
        {post.excerpt}
      </p>
      <Separated className="facts">
        <Day moment={post.published} />
        <ReadingTime minutes={post.facts.minutes} />
      </Separated>
    </article>
  )
}
