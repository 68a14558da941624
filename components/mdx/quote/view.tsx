import type { ReactNode } from 'react'

/** The view of `<Quote>`: what somebody wrote elsewhere, who, where and when. */
export function Quote({ by, handle, url, date, children }: QuoteProps) {
  return (
    <figure className="posted">
      <blockquote cite={url}>{children}</blockquote>
      <figcaption>
        <a href={url}>
          <bdi>{by}</bdi>
          {handle !== undefined && (
            <>
              {' '}
              <bdi className="posted-handle">{handle}</bdi>
            </>
          )}
        </a>
        {date !== undefined && (
          <>
            {', '}
            <time dateTime={date}>{date}</time>
          </>
        )}
      </figcaption>
    </figure>
  )
}

interface QuoteProps {
  readonly by: string
  readonly handle?: string
  readonly url: string
  readonly date?: string
  readonly children?: ReactNode
}
