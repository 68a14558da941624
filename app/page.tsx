import { getContent } from '@/components/content'
import { HomePage } from '@/components/listing/home-page'
import { homeData } from '@/lib/routes'
import { metadataFor } from '@/lib/seo'

export async function generateMetadata() {
  return metadataFor((await homeData(await getContent())).info)
}

export default async function Home() {
  return <HomePage {...(await homeData(await getContent()))} />
}
