import type { MetadataRoute } from 'next'
import { colours } from '../colours'
import { site } from '../site'
import { absoluteUrl, homePath, href } from '../urls'
import { icons } from './metadata'

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
  return {
    id: href(homePath),
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: site.language,
    start_url: href(homePath),
    scope: href(homePath),
    display: 'minimal-ui',
    background_color: colours.light.paper,
    theme_color: colours.light.paper,
    icons: [
      { src: href(icons.small), sizes: '192x192', type: 'image/png' },
      { src: href(icons.large), sizes: '512x512', type: 'image/png' },
      { src: href(icons.maskable), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
