import type { ReactNode } from 'react'
import type { Work } from '../shared/works'
import { isQuotation } from './contract'

/**
 * The view of `<PullQuote>`: a quotation with its source, or a repeated sentence, which is hidden from screen readers
 * and search.
 */
export function PullQuote({ children, ...work }: PullQuoteProps) {
  if (!isQuotation(work)) {
    return (
      <p className="pull-quote" aria-hidden="true" data-pagefind-ignore dir="auto">
        {children}
      </p>
    )
  }
  return (
    <figure className="quotation">
      <blockquote>
        <p className="pull-quote" dir="auto">
          {children}
        </p>
      </blockquote>
      <figcaption dir="auto">
        <Citation {...work} />
      </figcaption>
    </figure>
  )
}

function Citation({ by, source, href, year }: Work) {
  const title = source && <cite>{source}</cite>
  return (
    <>
      {by}
      {by && source && ', '}
      {href ? <a href={href}>{title}</a> : title}
      {year !== undefined && `, ${year}`}
    </>
  )
}

interface PullQuoteProps extends Work {
  readonly children?: ReactNode
}
