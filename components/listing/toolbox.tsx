import { Phrase } from '@/components/layout/phrase'
import { SiteLink } from '@/components/layout/site-link'
import { contractNamed } from '@/components/mdx'
import type { ToolListing } from '@/lib/listings'
import { toolPath } from '@/lib/urls'
import { wordsIn } from '@/lib/words'
import { ListHead } from './listing-page'

/** A list of all tools: kind, title, and the text that each comes from. */
export function Toolbox({ tools, sentence }: { readonly tools: readonly ToolListing[]; readonly sentence: string }) {
  const words = wordsIn()
  return (
    <>
      <ListHead title={words.tools.tools} sentence={sentence} />
      {tools.length === 0 && <p className="empty">{words.tools.noTools}</p>}
      {tools.length > 0 && (
        <ul className="rows">
          {tools.map(({ id, kind, title, document }) => (
            <li className="row" key={id}>
              <div className="facts">{contractNamed(kind).kind?.(words)}</div>
              <div>
                <h2 dir="auto">
                  <SiteLink to={toolPath(id)}>{title}</SiteLink>
                </h2>
                <p className="excerpt" dir="auto">
                  <Phrase
                    text={'published' in document ? words.tools.fromEssay : words.tools.fromPage}
                    title={<SiteLink to={document.path}>{document.title}</SiteLink>}
                  />
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
