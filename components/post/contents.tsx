import { directionOf, siteDirection } from '@/lib/direction'
import type { Heading } from '@/lib/mdx'

/** Articles with fewer sections than this need no table of contents. */
const FEWEST = 3
const TITLE = 'In this essay'

/**
 * The table of contents: in the margin of wide screens, where it marks the section that is being read; on small ones
 * folded above the text. The list stands behind the disclosure and not in it, because what is in one that is closed
 * cannot be shown everywhere by a style sheet. Reader views know a menu by its class, and make contents of their own.
 */
export function Contents({ headings }: { readonly headings: readonly Heading[] }) {
  const sections = headings.filter((heading) => heading.depth === 2)
  if (sections.length < FEWEST) return null
  return (
    <fulcrum-contents>
      <nav className="toc menu label" aria-label={TITLE}>
        <details>
          <summary>{TITLE}</summary>
        </details>
        <ol>
          {sections.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{isForeign(text) ? <bdi>{text}</bdi> : text}</a>
            </li>
          ))}
        </ol>
      </nav>
    </fulcrum-contents>
  )
}

/** Whether a text runs the other way than the site. */
function isForeign(text: string): boolean {
  return (directionOf(text) ?? siteDirection()) !== siteDirection()
}
