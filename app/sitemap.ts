import { getPages, getPosts } from '@/components/content'
import { buildSitemap, listPageInfos } from '@/lib/seo'

export const dynamic = 'force-static'

export default async function sitemap() {
  return buildSitemap(listPageInfos(await getPosts(), await getPages()))
}
