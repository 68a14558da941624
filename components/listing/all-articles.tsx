import type { ListedPost, ListPage } from '@/lib/listings'
import { postsPath } from '@/lib/urls'
import { ListingPage } from './listing-page'

/** A page of all essays. */
export function AllArticles({ page }: { readonly page: ListPage<ListedPost> }) {
  return <ListingPage title="Essays" sentence="Every essay, newest first." path={postsPath} page={page} />
}
