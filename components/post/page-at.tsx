import { Shell } from '@/components/layout/shell'
import { Collection } from '@/components/listing/collection'
import { loadArtifact } from '@/lib/mdx'
import type { DataOf, pages } from '@/lib/routes'
import { PlainPage } from './plain-page'

/** A text from `content/`, or the list of all texts of a kind. */
export async function PageAt(data: DataOf<typeof pages>) {
  return (
    <Shell {...data}>
      {data.page ? (
        <PlainPage
          page={data.page}
          leadSources={data.leadSources}
          code={(await loadArtifact(data.page.artifact)).code}
        />
      ) : (
        <Collection {...data.collection} />
      )}
    </Shell>
  )
}
