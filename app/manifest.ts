import { buildManifest } from '@/lib/seo'

export const dynamic = 'force-static'

export default function manifest() {
  return buildManifest()
}
