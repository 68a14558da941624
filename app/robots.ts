import { buildRobots } from '@/lib/seo'

export const dynamic = 'force-static'

export default function robots() {
  return buildRobots()
}
