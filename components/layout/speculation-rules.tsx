import { href } from '@/lib/urls'

/**
 * Lets browsers that support it fetch a page of the site when its link is hovered, and render it when the link is
 * pressed. Feeds and files, which have a dot in their address, are excluded.
 * https://developer.mozilla.org/en-US/docs/Web/API/Speculation_Rules_API
 */
export function SpeculationRules() {
  const pages = { and: [{ href_matches: href('/*') }, { not: { href_matches: '/*.*' } }] }
  const rules = {
    prefetch: [{ where: pages, eagerness: 'moderate' }],
    prerender: [{ where: pages, eagerness: 'conservative' }],
  }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of the site's own
  return <script type="speculationrules" dangerouslySetInnerHTML={{ __html: JSON.stringify(rules) }} />
}
