import type { ListedPost, ListPage } from '@/lib/listings'
import { postsPath } from '@/lib/urls'
import { wordsIn } from '@/lib/words'
import { ListingPage } from './listing-page'

/** A page of all essays. */
export function AllArticles({ page }: { readonly page: ListPage<ListedPost> }) {
  const { essays, essaysSentence } = wordsIn().list
  return <ListingPage title={essays} sentence={essaysSentence} path={postsPath} page={page} />
}
