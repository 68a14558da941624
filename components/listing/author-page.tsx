import type { Author } from '@/lib/content'
import type { ListedPost, ListPage } from '@/lib/listings'
import type { PictureSource } from '@/lib/pictures'
import { authorPath } from '@/lib/urls'
import { wordsIn } from '@/lib/words'
import { Bio } from './bio'
import { ListingPage } from './listing-page'

interface Props {
  readonly author: Author
  readonly page: ListPage<ListedPost>
  /** Smaller or lighter versions of the author's portrait. */
  readonly portrait: readonly PictureSource[]
}

/** A page of an author's essays, with the bio on the first. */
export function AuthorPage({ author, page, portrait }: Props) {
  return (
    <ListingPage kind={wordsIn().list.author} title={author.name} path={authorPath(author.slug)} page={page}>
      {page.number === 1 && <Bio author={author} portrait={portrait} />}
    </ListingPage>
  )
}
