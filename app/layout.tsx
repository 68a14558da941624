import type { ReactNode } from 'react'
import { PreviewHead } from '@/components/preview'
import { brandStyle, preloadedFonts } from '@/lib/brand'
import { languageDirection } from '@/lib/direction'
import { firstLine, islandPath } from '@/lib/islands'
import { viewportFor } from '@/lib/seo'
import { statisticsScript } from '@/lib/services'
import { site } from '@/lib/site'
import { href } from '@/lib/urls'
import { wordRules } from '@/lib/words'
import './globals.css'

export const viewport = viewportFor()

export default async function Layout({ children }: { readonly children: ReactNode }) {
  const islands = href(await islandPath())
  const statistics = statisticsScript() && href(await islandPath('statistics.ts'))
  return (
    // The inline script in the head may add the theme before React looks.
    <html lang={site.language} dir={languageDirection() === 'rtl' ? 'rtl' : undefined} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant */}
        <script dangerouslySetInnerHTML={{ __html: firstLine }} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: checked settings and words, and the brand's own rules */}
        <style dangerouslySetInnerHTML={{ __html: (await brandStyle()) + wordRules() }} />
        {(await preloadedFonts()).map((path) => (
          <link
            key={path}
            rel="preload"
            as="font"
            type="font/woff2"
            href={href(path)}
            crossOrigin=""
            media="(min-width:48rem)"
          />
        ))}
        {process.env.NODE_ENV === 'development' && <PreviewHead modules={[islands]} />}
        <script type="module" src={islands} />
        {statistics && process.env.NODE_ENV !== 'development' && <script type="module" src={statistics} />}
      </head>
      <body>{children}</body>
    </html>
  )
}
