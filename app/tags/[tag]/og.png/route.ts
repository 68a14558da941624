import { placeholderParam, staticParams } from '@/app/static-params'
import { getPosts } from '@/components/content'
import { renderCard, topicCard } from '@/lib/cards'
import { findTag, listTags } from '@/lib/listings'

type Context = { readonly params: Promise<{ tag: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return staticParams(async () => listTags(await getPosts()).map(({ slug }) => ({ tag: slug })), {
    tag: placeholderParam,
  })
}

export async function GET(_request: Request, { params }: Context) {
  const topic = findTag(await getPosts(), (await params).tag)
  if (!topic) return new Response(null, { status: 404 })
  const png = await renderCard(topicCard(topic))
  return new Response(png, { headers: { 'content-type': 'image/png' } })
}
