import { dataOf } from '@/components/content'
import { PageAt } from '@/components/post/page-at'
import { GuidePage, guideInfo } from '@/components/preview/guide'
import { pages } from '@/lib/routes'
import { metadataFor } from '@/lib/seo'

/** A page of the author's at this address comes first: it is what readers will see there. */
const loadOwn = () => dataOf(pages, Promise.resolve({ page: 'guide' }))

export async function generateMetadata() {
  const own = await loadOwn()
  return metadataFor(own ? own.info : guideInfo())
}

export default async function Page() {
  const own = await loadOwn()
  return own ? <PageAt {...own} /> : <GuidePage />
}
