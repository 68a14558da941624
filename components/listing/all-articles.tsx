import { notFound } from 'next/navigation'
import { Shell } from '@/components/layout/shell'
import type { Post } from '@/lib/content'
import { paginate } from '@/lib/listings'
import { postsPage } from '@/lib/seo'
import { site } from '@/lib/site'
import { postsPath } from '@/lib/urls'
import { ListingPage } from './listing-page'

/** Page `number` of all essays. */
export function AllArticles({ posts, number }: { readonly posts: readonly Post[]; readonly number: number }) {
  const page = paginate(posts, number, site.pageSize)
  if (!page) notFound()
  return (
    <Shell info={postsPage(posts, number)}>
      <ListingPage title="Essays" sentence="Every essay, newest first." path={postsPath} page={page} />
    </Shell>
  )
}
