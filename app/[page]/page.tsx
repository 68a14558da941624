import { placeholderParam, staticParams } from '@/app/static-params'
import { listPageSegments, metadataAt, PageAt } from '@/components/post/page-at'
import { pagePath } from '@/lib/urls'

type Props = { readonly params: Promise<{ page: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return staticParams(async () => (await listPageSegments(1)).map(([page = '']) => ({ page })), {
    page: placeholderParam,
  })
}

export async function generateMetadata({ params }: Props) {
  return metadataAt(pagePath((await params).page))
}

export default async function Page({ params }: Props) {
  return <PageAt path={pagePath((await params).page)} />
}
