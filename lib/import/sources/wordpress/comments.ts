import type { Export } from './read-export'
import { textIn } from './read-export'

/** A comment as it is kept beside the record. Addresses of mail and of machines are nobody's business. */
export interface KeptComment {
  readonly address: string
  readonly id: string
  readonly parent: string
  readonly author: string
  readonly url: string
  readonly date: string
  readonly html: string
}

/** Returns the comments that readers of the old site could see, in the order of the export. */
export function commentsOf(site: Export): KeptComment[] {
  return site.texts.flatMap((item) =>
    item.comments
      .filter(
        (one) => textIn(one, 'wp:comment_approved') === '1' && /^(?:comment)?$/.test(textIn(one, 'wp:comment_type')),
      )
      .map((one) => ({
        address: item.field('link'),
        id: textIn(one, 'wp:comment_id'),
        parent: textIn(one, 'wp:comment_parent'),
        author: textIn(one, 'wp:comment_author'),
        url: textIn(one, 'wp:comment_author_url'),
        date: `${textIn(one, 'wp:comment_date_gmt').replace(' ', 'T')}Z`,
        html: textIn(one, 'wp:comment_content'),
      })),
  )
}
