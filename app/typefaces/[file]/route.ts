import { brandFonts } from '@/lib/brand'
import { fileParams } from '@/lib/routes'

type Context = { readonly params: Promise<{ file: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => fileParams(brandFonts)

export async function GET(_request: Request, { params }: Context) {
  const { file } = await params
  const font = (await brandFonts()).find((candidate) => candidate.file === file)
  if (!font) return new Response(null, { status: 404 })
  return new Response(font.bytes, { headers: { 'content-type': 'font/woff2' } })
}
