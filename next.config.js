import { availableParallelism } from 'node:os'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

/**
 * What stands beside Next while somebody writes, see `lib/cli/dev.ts`, under the address of the site.
 *
 * @type {import('next').NextConfig}
 */
const preview = {
  rewrites: async () => {
    const { PREVIEW_URL } = process.env
    if (!PREVIEW_URL) return []
    const names = ['events.txt', 'client.js', 'style.css']
    const file = ':file([^/]+\\.[^/]+)'
    return {
      // Before dynamic routes, since the site's pages of one and two parts would answer for files of `content/public/`.
      afterFiles: [
        ...names.map((name) => ({ source: `/preview/${name}`, destination: `${PREVIEW_URL}/${name}` })),
        { source: '/preview/guide/:file', destination: `${PREVIEW_URL}/guide/:file` },
        { source: `/${file}`, destination: `${PREVIEW_URL}/public/:file` },
        {
          // A share card is the page's own.
          source: '/:folder((?!icons|islands|media|typefaces)[^/]+)/:file((?!og\\.png)[^/]+\\.[^/]+)',
          destination: `${PREVIEW_URL}/public/:folder/:file`,
        },
      ],
      fallback: [{ source: `/:path*/${file}`, destination: `${PREVIEW_URL}/public/:path*/:file` }],
    }
  },
  // Other devices that `npm run dev -- --host` lets in: Next serves its own files to no other origin.
  allowedDevOrigins: (process.env.PREVIEW_HOSTS ?? '').split(' ').filter(Boolean),
  // Only here is `page.dev.tsx` a page: no build has it.
  pageExtensions: ['tsx', 'ts', 'dev.tsx'],
  // The page belongs to the author, and the terminal to the report.
  devIndicators: false,
  logging: false,
}

/** @type {(phase: string) => import('next').NextConfig} */
export default (phase) => ({
  // While writing there is nothing to export, and an address that nobody knows is answered 404 instead of an error.
  ...(phase === PHASE_DEVELOPMENT_SERVER ? preview : { output: 'export' }),
  // With an export, this is where the site is written, `out` by default; `npm run build` points it at a staging folder.
  ...(process.env.EXPORT_DIR && { distDir: process.env.EXPORT_DIR }),
  trailingSlash: true,
  basePath: (process.env.BASE_PATH ?? '').replace(/\/+$/, ''),
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Two copies of its compiled files, or the wrong React, otherwise: vercel/next.js#64525, #76395.
  transpilePackages: ['next-mdx-remote'],
  serverExternalPackages: [
    // They read files beside themselves (a binary, WebAssembly), which a bundle cannot hold.
    '@takumi-rs/core',
    'esbuild',
    'fontverter',
    'harfbuzzjs',
    'subset-font',
    // Large, and as they are what Node runs: bundling them took longer than all else that is bundled.
    '@capsizecss/unpack',
    '@citation-js/core',
    '@citation-js/plugin-bibtex',
    '@citation-js/plugin-csl',
    '@mdx-js/mdx',
    '@shikijs/transformers',
    '@viz-js/viz',
    'citeproc',
    'culori',
    'hast-util-raw',
    'hast-util-sanitize',
    'hast-util-to-html',
    'jsonc-parser',
    'mdast-util-gfm',
    'mdast-util-to-hast',
    'mdast-util-to-markdown',
    'remark-gfm',
    'shiki',
    'tailwindcss',
    'temporal-polyfill',
    'yaml',
    'zod',
  ],
  // Types are checked once, by `npm run types`.
  typescript: { ignoreBuildErrors: true },
  enablePrerenderSourceMaps: false,
  // The same commit gives the same bytes.
  generateBuildId: () => 'fulcrum',
  experimental: {
    // One worker fewer than cores is the default: half the speed on two cores. `npm run build` asks for fewer when there
    // is little to render.
    cpus: Number(process.env.RENDER_WORKERS) || availableParallelism(),
    // Prepares soft navigation, which exported pages do not use.
    prefetchInlining: false,
  },
})
