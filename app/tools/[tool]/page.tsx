import { notFound } from 'next/navigation'
import { dataOf, staticParams } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { ToolPage } from '@/components/post/tool-page'
import { loadTool } from '@/lib/mdx'
import { tools } from '@/lib/routes'
import { metadataFor } from '@/lib/seo'

type Props = { readonly params: Promise<{ tool: string }> }

export const dynamicParams = false

export const generateStaticParams = () => staticParams(tools)

export async function generateMetadata({ params }: Props) {
  const data = await dataOf(tools, params)
  return data ? metadataFor(data.info) : {}
}

export default async function Page({ params }: Props) {
  const data = await dataOf(tools, params)
  if (!data) notFound()
  const { tool } = data
  return (
    <Shell {...data}>
      <ToolPage tool={tool} body={await loadTool(tool.document.artifact, tool.id)} />
    </Shell>
  )
}
