import { kinds } from '../../content'
import type { HeaderRule } from '../../hosts'
import {
  atomPath,
  cardPath,
  faviconPath,
  fontPath,
  homePath,
  iconPath,
  islandFilePath,
  jsonFeedPath,
  llmsPath,
  mediaPath,
  pagefindPath,
  rssPath,
  securityTextPath,
  tagFeedPath,
  touchIconPath,
  twinPath,
  variantPath,
} from '../../urls'
import { picturePolicy, workerPolicy } from './policy/csp'

/**
 * Returns the one table of response headers, by path without the base path. The first rule applies to everything,
 * including pages; the others are exceptions. At most one `*` per path, since hosts support no more.
 */
export function headerTable(pagePolicy: string): readonly HeaderRule[] {
  return [
    {
      path: '/*',
      headers: {
        'Content-Security-Policy': pagePolicy,
        // Without subdomains and preload, which are decisions about a whole domain, not about this site.
        'Strict-Transport-Security': 'max-age=63072000',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': PERMISSIONS.map((name) => `${name}=()`).join(', '),
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': ALWAYS_ASK,
      },
    },

    // Names that contain a hash of their content.
    { path: '/_next/static/*', headers: { 'Cache-Control': FOR_EVER } },
    { path: islandFilePath('*'), headers: { 'Cache-Control': FOR_EVER } },
    { path: fontPath('*'), headers: { 'Cache-Control': FOR_EVER } },
    { path: `${pagefindPath}fragment/*`, headers: { 'Cache-Control': FOR_EVER } },
    { path: `${pagefindPath}index/*`, headers: { 'Cache-Control': FOR_EVER } },
    { path: `${pagefindPath}filter/*`, headers: { 'Cache-Control': FOR_EVER } },
    { path: `${pagefindPath}*.pf_meta`, headers: { 'Cache-Control': FOR_EVER } },
    // All but `pagefind-entry.json`, which Pagefind asks for with the time in the address.
    { path: `${pagefindPath}parts/*`, headers: { 'Cache-Control': FOR_EVER } },
    { path: `${pagefindPath}pagefind-worker.js`, headers: { 'Content-Security-Policy': workerPolicy } },

    // What other sites, readers and programs fetch.
    { path: rssPath, headers: feed('application/rss+xml') },
    { path: tagFeedPath(':tag'), headers: feed('application/rss+xml') },
    { path: atomPath, headers: feed('application/atom+xml') },
    { path: jsonFeedPath, headers: feed('application/feed+json') },
    { path: twinPath(':slug'), headers: { ...typed('text/markdown'), ...FOR_ALL } },
    { path: llmsPath, headers: { ...typed('text/plain'), ...FOR_ALL } },
    { path: '/robots.txt', headers: typed('text/plain') },
    { path: securityTextPath, headers: typed('text/plain') },
    { path: '/sitemap.xml', headers: typed('application/xml') },
    { path: '/manifest.webmanifest', headers: typed('application/manifest+json') },

    // Pictures used in feeds, chats and other sites. Except for variants, their names stay the same when they change.
    { path: cardPath(homePath), headers: PICTURE },
    { path: cardPath('/*/'), headers: PICTURE },
    ...foldersOfTexts.map((path) => ({ path: mediaPath(path, '*'), headers: PICTURE })),
    { path: '/images/*', headers: PICTURE },
    { path: variantPath('*'), headers: { ...PICTURE, 'Cache-Control': FOR_EVER } },
    // Not every server knows these, and no browser may guess.
    { path: '/*.vtt', headers: typed('text/vtt') },
    { path: '/*.wav', headers: { 'Content-Type': 'audio/wav' } },
    { path: faviconPath, headers: PICTURE },
    { path: touchIconPath, headers: PICTURE },
    { path: iconPath('*'), headers: PICTURE },
    { path: '/*.svg', headers: { 'Content-Security-Policy': picturePolicy } },
  ]
}

/** Paths of texts that may be folders with pictures. */
const foldersOfTexts = [
  ...new Set(Object.values(kinds).flatMap(({ base, hasFolder }) => (hasFolder ? `${base}:slug/` : []))),
]

const ALWAYS_ASK = 'public, max-age=0, must-revalidate'
const FOR_EVER = 'public, max-age=31536000, immutable'

/** Only features that browsers know: they log a warning for others. */
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

/** Programs request feeds all day, and not all of them can ask whether a feed has changed. */
function feed(type: string) {
  return { ...typed(type), ...FOR_ALL, 'Cache-Control': 'public, max-age=600' }
}
