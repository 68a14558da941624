import { notFound } from 'next/navigation'
import { placeholderParam, staticParams } from '@/app/static-params'
import { getPage, getPages } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { PlainPage } from '@/components/post/plain-page'
import { loadArtifact } from '@/lib/mdx'
import { metadataFor, pagePage } from '@/lib/seo'

type Props = { readonly params: Promise<{ page: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return staticParams(async () => (await getPages()).map(({ slug }) => ({ page: slug })), { page: placeholderParam })
}

export async function generateMetadata({ params }: Props) {
  const page = await getPage((await params).page)
  return page ? metadataFor(pagePage(page)) : {}
}

export default async function Page({ params }: Props) {
  const page = await getPage((await params).page)
  if (!page) notFound()
  const { code } = await loadArtifact(page.artifact)
  return (
    <Shell info={pagePage(page)}>
      <PlainPage page={page} code={code} />
    </Shell>
  )
}
