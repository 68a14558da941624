import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getPage, getPages } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { Collection } from '@/components/listing/collection'
import { findCollection, listCollections } from '@/lib/listings'
import { loadArtifact } from '@/lib/mdx'
import { collectionPage, metadataFor, pagePage } from '@/lib/seo'
import { PlainPage } from './plain-page'

/** The page at a site path: a text from `content/`, or the list of all texts of a kind. */
export async function PageAt({ path }: { readonly path: string }) {
  const page = await getPage(path)
  if (!page) return <CollectionAt path={path} />
  const { code } = await loadArtifact(page.artifact)
  return (
    <Shell info={pagePage(page)}>
      <PlainPage page={page} code={code} />
    </Shell>
  )
}

async function CollectionAt({ path }: { readonly path: string }) {
  const listing = findCollection(await getPages(), path)
  if (!listing) notFound()
  return (
    <Shell info={collectionPage(listing)}>
      <Collection {...listing} />
    </Shell>
  )
}

/** Returns the metadata of that page. */
export async function metadataAt(path: string): Promise<Metadata> {
  const page = await getPage(path)
  const listing = page ? undefined : findCollection(await getPages(), path)
  if (page) return metadataFor(pagePage(page))
  return listing ? metadataFor(collectionPage(listing)) : {}
}

/** Returns the segments of every such path that has `count` segments. */
export async function listPageSegments(count: number): Promise<string[][]> {
  const pages = await getPages()
  return [...pages, ...listCollections(pages)]
    .map(({ path }) => path.split('/').filter(Boolean))
    .filter((segments) => segments.length === count)
}
