import { notFound } from 'next/navigation'
import { placeholderParam, staticParams } from '@/app/static-params'
import { getPages, getPosts } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { ToolPage } from '@/components/post/tool-page'
import { findTool, listTools } from '@/lib/listings'
import { loadTool } from '@/lib/mdx'
import { metadataFor, toolPage } from '@/lib/seo'

type Props = { readonly params: Promise<{ tool: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return staticParams(async () => listTools(await getPosts(), await getPages()).map(({ id }) => ({ tool: id })), {
    tool: placeholderParam,
  })
}

export async function generateMetadata({ params }: Props) {
  const tool = findTool(await getPosts(), await getPages(), (await params).tool)
  return tool ? metadataFor(toolPage(tool)) : {}
}

export default async function Page({ params }: Props) {
  const tool = findTool(await getPosts(), await getPages(), (await params).tool)
  if (!tool) notFound()
  return (
    <Shell info={toolPage(tool)}>
      <ToolPage tool={tool} body={await loadTool(tool.document.artifact, tool.id)} />
    </Shell>
  )
}
