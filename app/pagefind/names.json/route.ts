import { getPages, getPosts } from '@/components/content'
import { contractNamed } from '@/components/mdx'
import { listNames } from '@/lib/listings'
import { wordsIn } from '@/lib/words'

export const dynamic = 'force-static'

export async function GET() {
  const kindOf = (name: string) => contractNamed(name).kind?.(wordsIn()) ?? ''
  return Response.json(listNames(await getPosts(), await getPages(), kindOf))
}
