import { getPages, getPosts, loadMenu } from '@/components/content'
import { Shell } from '@/components/layout/shell'
import { Toolbox } from '@/components/listing/toolbox'
import { listTools } from '@/lib/listings'
import { metadataFor, toolsPage } from '@/lib/seo'

export async function generateMetadata() {
  return metadataFor(toolsPage(listTools(await getPosts(), await getPages())))
}

export default async function Page() {
  const tools = listTools(await getPosts(), await getPages())
  const info = toolsPage(tools)
  return (
    <Shell info={info} menu={await loadMenu()}>
      <Toolbox tools={tools} sentence={info.description} />
    </Shell>
  )
}
