import { placeholderParam, staticParams } from '@/app/static-params'
import { getPages, getPosts } from '@/components/content'
import { contractNamed } from '@/components/mdx'
import { renderCard, toolCard } from '@/lib/cards'
import { findTool, listTools } from '@/lib/listings'

type Context = { readonly params: Promise<{ tool: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return staticParams(async () => listTools(await getPosts(), await getPages()).map(({ id }) => ({ tool: id })), {
    tool: placeholderParam,
  })
}

export async function GET(_request: Request, { params }: Context) {
  const tool = findTool(await getPosts(), await getPages(), (await params).tool)
  if (!tool) return new Response(null, { status: 404 })
  const png = await renderCard(toolCard(tool, contractNamed(tool.kind).kind ?? 'Tool'))
  return new Response(png, { headers: { 'content-type': 'image/png' } })
}
