import { placeholderParam, staticParams } from '@/app/static-params'
import { listPageSegments, metadataAt, PageAt } from '@/components/post/page-at'
import { pagePath } from '@/lib/urls'

type Props = { readonly params: Promise<{ page: string; text: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return staticParams(async () => (await listPageSegments(2)).map(([page = '', text = '']) => ({ page, text })), {
    page: placeholderParam,
    text: placeholderParam,
  })
}

export async function generateMetadata({ params }: Props) {
  return metadataAt(pathOf(await params))
}

export default async function Page({ params }: Props) {
  return <PageAt path={pathOf(await params)} />
}

function pathOf({ page, text }: { readonly page: string; readonly text: string }): string {
  return pagePath(`${page}/${text}`)
}
