import { SiteLink } from '@/components/layout/site-link'
import { Newsletter } from '@/components/post/services'
import type { TagListing } from '@/lib/listings'
import { absoluteUrl, atomPath, jsonFeedPath, llmsPath, rssPath, tagFeedPath } from '@/lib/urls'
import { wordsIn } from '@/lib/words'
import { ListHead } from './listing-page'
import { SectionHead } from './section-head'

/** Explains feeds, and lists those of the whole site and of each topic. */
export function Feeds({ tags }: { readonly tags: readonly TagListing[] }) {
  const { feeds, list } = wordsIn()
  const formats = [
    { name: 'RSS', path: rssPath, what: feeds.rss },
    { name: 'Atom', path: atomPath, what: feeds.atom },
    { name: 'JSON Feed', path: jsonFeedPath, what: feeds.json },
    { name: 'llms.txt', path: llmsPath, what: feeds.llms },
  ]
  return (
    <>
      <ListHead title={feeds.title} sentence={feeds.sentence} />
      <section>
        <SectionHead title={list.allEssays} />
        <dl className="feeds">
          {formats.map(({ name, path, what }) => (
            <div key={path}>
              <dt>
                <SiteLink to={path}>{name}</SiteLink>
              </dt>
              <dd>
                {what} <code>{absoluteUrl(path)}</code>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <Newsletter id="newsletter" />
      {tags.length > 0 && (
        <section className="mt-10">
          <SectionHead title={feeds.byTopic} />
          <ul className="topics">
            {tags.map((tag) => (
              <li key={tag.slug}>
                <SiteLink to={tagFeedPath(tag.slug)}>{tag.label}</SiteLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
