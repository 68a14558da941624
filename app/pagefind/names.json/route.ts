import { getPages, getPosts } from '@/components/content'
import { contractNamed } from '@/components/mdx'
import { listNames } from '@/lib/listings'

export const dynamic = 'force-static'

export async function GET() {
  return Response.json(listNames(await getPosts(), await getPages(), (name) => contractNamed(name).kind ?? ''))
}
