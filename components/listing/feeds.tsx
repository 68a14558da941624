import { SiteLink } from '@/components/layout/site-link'
import type { TagListing } from '@/lib/listings'
import { absoluteUrl, atomPath, jsonFeedPath, llmsPath, rssPath, tagFeedPath } from '@/lib/urls'
import { ListHead } from './listing-page'
import { SectionHead } from './section-head'

const formats = [
  { name: 'RSS', path: rssPath, what: 'Works in every reader. If in doubt, use this one.' },
  { name: 'Atom', path: atomPath, what: 'Also records when an essay was updated.' },
  { name: 'JSON Feed', path: jsonFeedPath, what: 'The same content as JSON.' },
  {
    name: 'llms.txt',
    path: llmsPath,
    what: 'Every essay as Markdown, for scripts and language models.',
  },
]

/** Explains feeds, and lists those of the whole site and of each topic. */
export function Feeds({ tags }: { readonly tags: readonly TagListing[] }) {
  return (
    <>
      <ListHead
        title="Follow by feed"
        sentence="New essays, delivered to your feed reader. No account, no email address. Copy one of these links into your reader."
      />
      <section>
        <SectionHead title="All essays" />
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
