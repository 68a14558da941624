import type { Policy } from '../types'
import { renderCaddy } from './caddy'
import { renderCloudFrontRequest, renderCloudFrontResponse } from './cloudfront'
import { renderNginx } from './nginx'

export interface RecipeOptions {
  /** Host name of the site. */
  readonly host: string
  /** Folder that is served at `/`. The export is in it, below the base path if there is one. */
  readonly root: string
  readonly basePath: string
}

/** Renders the policy of one export as server configuration, by file name. */
export function renderRecipes(policy: Policy, { host, root, basePath }: RecipeOptions): Record<string, string> {
  return {
    'nginx.conf': MADE + renderNginx(policy, { listen: '80', serverName: host, root, basePath }),
    Caddyfile: MADE + renderCaddy(policy, { address: host, root, basePath }),
    'cloudfront-request.js': renderCloudFrontRequest(),
    'cloudfront-response.js': renderCloudFrontResponse(policy),
  }
}

/**
 * Renders the nginx and Caddy files in `docs/deploy/`, which are for reading. What changes with every text and style
 * (hashes, redirects, pages with their own rule) is replaced by a name or left out, so that these files change only
 * when the policy does.
 */
export function renderRecipesToRead({ rules }: Policy, basePath: string): Record<string, string> {
  const shared = rules.filter(({ headers }, index) => index === 0 || !headers[CSP]?.includes('sha256-'))
  const named = shared.map(({ path, headers }) => ({
    path: path.slice(basePath.length),
    headers: headers[CSP] ? { ...headers, [CSP]: nameHashes(headers[CSP]) } : headers,
  }))
  const files = renderRecipes({ rules: named, redirects: [] }, EXAMPLE)
  return Object.fromEntries(
    ['nginx.conf', 'Caddyfile'].map((name) => [name, files[name]?.replace(MADE, TO_READ) ?? '']),
  )
}

/** A name that is reserved for examples. */
const EXAMPLE = { host: 'example.org', root: '/srv/www', basePath: '' }

const MADE = `# Made by \`npm run deploy-files\` from the last build: make it anew with every build.\n`
const TO_READ = `# What \`npm run deploy-files\` makes, without what changes from build to build: hashes and redirects.\n`

const CSP = 'Content-Security-Policy'

/** Only a page's policy has styles. */
function nameHashes(policy: string): string {
  if (!policy.includes('style-src')) return policy
  return policy.replace(/(script|style)-src 'self'( 'sha256-[^']+')*/g, "$1-src 'self' <hashes of the $1s in pages>")
}
