import { jsonLdFor, type PageInfo, renderJsonLd } from '@/lib/seo'

/** Structured data of a page; nothing on the "not found" page. */
export function JsonLd({ info }: { info: PageInfo }) {
  const graph = jsonLdFor(info)
  if (!graph) return null
  // biome-ignore lint/security/noDangerouslySetInnerHtml: renderJsonLd escapes whatever could end the script
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: renderJsonLd(graph) }} />
}
