import { drawCard } from '../../../lib/card.js'
import { newestFirst } from '../../../lib/posts.js'

export async function getStaticPaths() {
  const posts = await newestFirst()
  return posts.map(({ id, data }) => ({ params: { slug: id }, props: { title: data.title } }))
}

export const GET = async ({ props }) => new Response(await drawCard(props.title))
