import { getIslands } from '@/lib/islands'
import { fileParams } from '@/lib/routes'

type Context = { readonly params: Promise<{ file: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => fileParams(getIslands)

export async function GET(_request: Request, { params }: Context) {
  const { file } = await params
  const island = (await getIslands()).find((candidate) => candidate.file === file)
  if (!island) return new Response(null, { status: 404 })
  const type = file.endsWith('.css') ? 'text/css' : 'text/javascript'
  return new Response(island.code, { headers: { 'content-type': `${type}; charset=utf-8` } })
}
