import { SiteLink } from '@/components/layout/site-link'
import { contractNamed } from '@/components/mdx'
import type { ToolListing } from '@/lib/listings'
import { toolPath } from '@/lib/urls'
import { ListHead } from './listing-page'

/** A list of all tools: kind, title, and the text that each comes from. */
export function Toolbox({ tools, sentence }: { readonly tools: readonly ToolListing[]; readonly sentence: string }) {
  return (
    <>
      <ListHead title="Tools" sentence={sentence} />
      {tools.length === 0 && <p className="empty">No tools yet.</p>}
      {tools.length > 0 && (
        <ul className="rows">
          {tools.map(({ id, kind, title, document }) => (
            <li className="row" key={id}>
              <div className="facts">{contractNamed(kind).kind}</div>
              <div>
                <h2 dir="auto">
                  <SiteLink to={toolPath(id)}>{title}</SiteLink>
                </h2>
                <p className="excerpt" dir="auto">
                  From {'status' in document && 'the essay '}
                  <SiteLink to={document.path}>{document.title}</SiteLink>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
