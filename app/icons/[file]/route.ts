import { type IconName, iconFiles, iconTypes, renderIcon } from '@/lib/brand'
import { fileParams } from '@/lib/routes'

type Context = { readonly params: Promise<{ file: IconName }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => fileParams(async () => iconFiles.map((file) => ({ file })))

export async function GET(_request: Request, { params }: Context) {
  const { file } = await params
  if (!iconFiles.includes(file)) return new Response(null, { status: 404 })
  return new Response(await renderIcon(file), { headers: { 'content-type': iconTypes[file] } })
}
