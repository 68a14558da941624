/** One rule of the site's response headers: files whose path matches get these. Later rules win. */
export interface HeaderRule {
  /** Glob over paths of the site without base path, `*` within a segment and `**` across. */
  readonly source: string
  readonly headers: Readonly<Record<string, string>>
}

const YEAR = 'public, max-age=31536000, immutable'
const SHORT = 'public, max-age=0, must-revalidate'

/** What every host must send with the export, in order: an export itself carries no headers. */
export const headerRules: readonly HeaderRule[] = [
  {
    source: '**',
    headers: {
      'Cache-Control': SHORT,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Frame-Options': 'DENY',
    },
  },
  // Names that carry a hash of their content.
  { source: '_next/static/**', headers: { 'Cache-Control': YEAR } },
  { source: '**/*feed.xml', headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } },
  { source: 'atom.xml', headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  { source: 'feed.json', headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } },
  { source: '**/*.md', headers: { 'Content-Type': 'text/markdown; charset=utf-8' } },
  { source: '**/*.txt', headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  { source: '**/*.webmanifest', headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' } },
]
