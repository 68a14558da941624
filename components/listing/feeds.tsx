import { SiteLink } from '@/components/layout/site-link'
import type { TagListing } from '@/lib/listings'
import { site } from '@/lib/site'
import { absoluteUrl, atomPath, jsonFeedPath, llmsPath, rssPath, tagFeedPath } from '@/lib/urls'
import { ListHead } from './listing-page'
import { SectionHead } from './section-head'

const formats = [
  { name: 'RSS', path: rssPath, what: 'What every reader understands. Take this one if in doubt.' },
  { name: 'Atom', path: atomPath, what: 'The stricter standard; it also says when an article was updated.' },
  { name: 'JSON Feed', path: jsonFeedPath, what: 'The same for programs that would rather not read XML.' },
  {
    name: 'llms.txt',
    path: llmsPath,
    what: 'Every article with its Markdown twin, for language models and for scripts.',
  },
]

/** What a feed is, the feeds of the whole site, and one for each topic. */
export function Feeds({ tags }: { readonly tags: readonly TagListing[] }) {
  return (
    <>
      <ListHead
        title="Feeds"
        sentence="A feed brings new articles to a reader of your choice: no account, no address given away. Copy an address below into your feed reader."
      />
      <section>
        <SectionHead title={`All of ${site.name}`} />
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
      {tags.length > 0 && (
        <section className="mt-10">
          <SectionHead title="By topic" />
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
