import type { MetadataRoute } from 'next'
import { hexOf, palette } from '../brand'
import { site } from '../site'
import { absoluteUrl, homePath, href, iconPath } from '../urls'

/**
 * Returns `robots.txt`: everything is open, except in a preview, which is closed. Crawlers read it only at the root of
 * a host.
 */
export function buildRobots(): MetadataRoute.Robots {
  if (site.preview) return { rules: { userAgent: '*', disallow: '/' } }
  return { rules: { userAgent: '*', allow: '/' }, sitemap: absoluteUrl('/sitemap.xml') }
}

/** Returns the web manifest. A publication keeps the browser's address bar and back button. */
export function buildManifest(): MetadataRoute.Manifest {
  const paper = hexOf(palette().light.paper)
  return {
    id: href(homePath),
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: site.language,
    start_url: href(homePath),
    scope: href(homePath),
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: href(iconPath('icon-192.png')), sizes: '192x192', type: 'image/png' },
      { src: href(iconPath('icon-512.png')), sizes: '512x512', type: 'image/png' },
      { src: href(iconPath('icon-maskable-512.png')), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
