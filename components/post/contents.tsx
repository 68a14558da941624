import { directionOf, languageDirection } from '@/lib/direction'
import type { Heading } from '@/lib/mdx'
import { wordsIn } from '@/lib/words'
import type { InLanguage } from './facts'

/** Texts with fewer sections have no table of contents. */
const FEWEST = 3

/**
 * The table of contents. On wide screens it is in the margin and marks the section that is being read; on small ones it
 * is folded above the text. The list comes after `<details>` and not inside it, because style sheets cannot show the
 * content of a closed one in every browser. Reader views recognise the class `menu`, leave the list out and make their
 * own.
 */
export function Contents({ headings, language }: { readonly headings: readonly Heading[] } & InLanguage) {
  const sections = headings.filter((heading) => heading.depth === 2)
  if (sections.length < FEWEST) return null
  const title = wordsIn(language).article.contents
  return (
    <nav className="toc menu label" aria-label={title}>
      <details>
        <summary>{title}</summary>
      </details>
      <fulcrum-contents>
        <ol>
          {sections.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{isForeign(text, language) ? <bdi>{text}</bdi> : text}</a>
            </li>
          ))}
        </ol>
      </fulcrum-contents>
    </nav>
  )
}

/** Returns true if a text has the opposite direction of the language. */
function isForeign(text: string, language: string | undefined): boolean {
  const around = languageDirection(language)
  return (directionOf(text) ?? around) !== around
}
