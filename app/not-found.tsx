import { getPosts, loadMenu } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { NotFound } from '@/components/listing/not-found'
import { metadataFor, notFoundPage } from '@/lib/seo'

export const metadata = metadataFor(notFoundPage())

export default async function NotFoundPage() {
  return (
    <Shell info={notFoundPage()} menu={await loadMenu()}>
      <NotFound latest={(await getPosts()).slice(0, 3)} />
    </Shell>
  )
}
