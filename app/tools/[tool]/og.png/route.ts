import { dataOf, staticParams } from '@/components/content'
import { contractNamed } from '@/components/mdx'
import { renderCard, toolCard } from '@/lib/cards'
import { toolCards } from '@/lib/routes'
import { wordsIn } from '@/lib/words'

type Context = { readonly params: Promise<{ tool: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => staticParams(toolCards)

export async function GET(_request: Request, { params }: Context) {
  const tool = await dataOf(toolCards, params)
  if (!tool) return new Response(null, { status: 404 })
  const words = wordsIn()
  const png = await renderCard(toolCard(tool, contractNamed(tool.kind).kind?.(words) ?? words.tools.tool))
  return new Response(png, { headers: { 'content-type': 'image/png' } })
}
