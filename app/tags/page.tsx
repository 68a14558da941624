import { getPosts } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { ListHead } from '@/components/listing/listing-page'
import { TermCloud } from '@/components/listing/term-cloud'
import { listTags } from '@/lib/listings'
import { metadataFor, topicsPage } from '@/lib/seo'
import { tagPath } from '@/lib/urls'

export async function generateMetadata() {
  return metadataFor(topicsPage(await getPosts()))
}

export default async function Page() {
  const posts = await getPosts()
  const tags = listTags(posts)
  return (
    <Shell info={topicsPage(posts)}>
      <ListHead title="Topics" sentence="Browse by subject." />
      {tags.length > 0 ? <TermCloud terms={tags} pathOf={tagPath} /> : <p className="empty">No topics yet.</p>}
    </Shell>
  )
}
