import { SiteLink } from '@/components/layout/site-link'
import type { ToolListing } from '@/lib/listings'
import { toolPath } from '@/lib/urls'
import { ListHead } from './listing-page'
import { SectionHead } from './section-head'

/** Every tool: its kind, its title, and the text that it comes from. */
export function Toolbox({ tools, sentence }: { readonly tools: readonly ToolListing[]; readonly sentence: string }) {
  return (
    <>
      <ListHead title="Tools" sentence={sentence} />
      {tools.length === 0 && <p className="empty">No article has a tool yet.</p>}
      {tools.length > 0 && (
        <section>
          <SectionHead title="By article, newest first" />
          <ul className="rows">
            {tools.map(({ id, kind, title, document }) => (
              <li className="row" key={id}>
                <div className="facts">{kind}</div>
                <div>
                  <h3 dir="auto">
                    <SiteLink to={toolPath(id)}>{title}</SiteLink>
                  </h3>
                  <p className="excerpt" dir="auto">
                    From <SiteLink to={document.path}>{document.title}</SiteLink>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
