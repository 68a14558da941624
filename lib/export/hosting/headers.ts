import type { HeaderRule } from '../../hosts'
import {
  atomPath,
  islandFilePath,
  jsonFeedPath,
  llmsPath,
  mediaPath,
  pagefindPath,
  rssPath,
  siteCardPath,
  tagFeedPath,
  twinPath,
  variantPath,
} from '../../urls'
import { picturePolicy, workerPolicy } from './policy/csp'

/**
 * The one table of response headers, by path without the base path. The first rule holds for everything, pages among
 * them; the rest says what is different. At most one `*` a path: hosts read no more.
 */
export function headerTable(pagePolicy: string): readonly HeaderRule[] {
  return [
    {
      path: '/*',
      headers: {
        'Content-Security-Policy': pagePolicy,
        // Without subdomains and preload: those are decisions about a whole domain, not about this site.
        'Strict-Transport-Security': 'max-age=63072000',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': PERMISSIONS.map((name) => `${name}=()`).join(', '),
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': ALWAYS_ASK,
      },
    },

    // Names that carry a hash of their content.
    { path: '/_next/static/*', headers: { 'Cache-Control': FOR_EVER } },
    { path: islandFilePath('*'), headers: { 'Cache-Control': FOR_EVER } },
    { path: `${pagefindPath}fragment/*`, headers: { 'Cache-Control': FOR_EVER } },
    { path: `${pagefindPath}index/*`, headers: { 'Cache-Control': FOR_EVER } },
    { path: `${pagefindPath}filter/*`, headers: { 'Cache-Control': FOR_EVER } },
    { path: `${pagefindPath}*.pf_meta`, headers: { 'Cache-Control': FOR_EVER } },
    { path: `${pagefindPath}pagefind-worker.js`, headers: { 'Content-Security-Policy': workerPolicy } },

    // What other sites, readers and programs fetch.
    { path: rssPath, headers: feed('application/rss+xml') },
    { path: tagFeedPath(':tag'), headers: feed('application/rss+xml') },
    { path: atomPath, headers: feed('application/atom+xml') },
    { path: jsonFeedPath, headers: feed('application/feed+json') },
    { path: twinPath(':slug'), headers: { ...typed('text/markdown'), ...FOR_ALL } },
    { path: llmsPath, headers: { ...typed('text/plain'), ...FOR_ALL } },
    { path: '/robots.txt', headers: typed('text/plain') },
    { path: '/sitemap.xml', headers: typed('application/xml') },
    { path: '/manifest.webmanifest', headers: typed('application/manifest+json') },

    // Pictures that stand in feeds, chats and on other sites. Their names stay when they change, but for variants.
    { path: siteCardPath, headers: PICTURE },
    { path: `/*${siteCardPath}`, headers: PICTURE },
    { path: mediaPath(':slug', '*'), headers: PICTURE },
    { path: '/images/*', headers: PICTURE },
    { path: variantPath('*'), headers: { ...PICTURE, 'Cache-Control': FOR_EVER } },
    { path: '/favicon.ico', headers: PICTURE },
    { path: '/icon.svg', headers: PICTURE },
    { path: '/icon-*', headers: PICTURE },
    { path: '/apple-touch-icon.png', headers: PICTURE },
    { path: '/*.svg', headers: { 'Content-Security-Policy': picturePolicy } },
  ]
}

const ALWAYS_ASK = 'public, max-age=0, must-revalidate'
const FOR_EVER = 'public, max-age=31536000, immutable'

/** Only what browsers know: they complain about the rest in the console. */
const PERMISSIONS = [
  'accelerometer',
  'camera',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'payment',
  'usb',
]

const FOR_ALL = { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' }

const PICTURE = { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Cache-Control': 'public, max-age=86400' }

function typed(type: string) {
  return { 'Content-Type': `${type}; charset=utf-8` }
}

/** A feed is asked for all day long by programs that do not all know how to ask "has it changed?". */
function feed(type: string) {
  return { ...typed(type), ...FOR_ALL, 'Cache-Control': 'public, max-age=600' }
}
