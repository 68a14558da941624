import { directionOf, siteDirection } from '@/lib/direction'
import type { Heading } from '@/lib/mdx'

/** Articles with fewer sections than this need no table of contents. */
const FEWEST = 3

/**
 * The table of contents twice: in the margin for wide screens, folded above the text for small ones. CSS shows one;
 * one list moved between the two places would need a script. The one in the margin marks the section being read.
 */
export function Contents({ headings }: { readonly headings: readonly Heading[] }) {
  const sections = headings.filter((heading) => heading.depth === 2)
  if (sections.length < FEWEST) return null
  const list = (
    <ol>
      {sections.map(({ id, text }) => (
        <li key={id}>
          <a href={`#${id}`}>{isForeign(text) ? <bdi>{text}</bdi> : text}</a>
        </li>
      ))}
    </ol>
  )
  return (
    <>
      <details className="toc-fold">
        <summary className="label">On this page</summary>
        {list}
      </details>
      <fulcrum-contents>
        <nav className="toc" aria-label="On this page">
          <p className="label">On this page</p>
          {list}
        </nav>
      </fulcrum-contents>
    </>
  )
}

/** Whether a text runs the other way than the site. */
function isForeign(text: string): boolean {
  return (directionOf(text) ?? siteDirection()) !== siteDirection()
}
