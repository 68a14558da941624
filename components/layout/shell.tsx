import type { ReactNode } from 'react'
import { getPages, getPosts } from '@/components/content'
import { PreviewBar, PreviewReport } from '@/components/preview'
import { listFooter, listNavigation } from '@/lib/navigation'
import type { PageInfo } from '@/lib/seo'
import { site } from '@/lib/site'
import { JsonLd } from './json-ld'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'
import { SpeculationRules } from './speculation-rules'

const isPreview = process.env.NODE_ENV === 'development'

/**
 * What surrounds every page: skip link, header, one `<main>`, footer and structured data. This is the only component
 * that loads data itself: the navigation is the same on every page, so routes need not know about it.
 */
export async function Shell({ info, children }: { readonly info: PageInfo; readonly children: ReactNode }) {
  const [posts, pages] = [await getPosts(), await getPages()]
  const footer = listFooter(posts, pages)
  return (
    <div className="page">
      {/* Reader views know a menu by its class, and leave it out. */}
      <p className="menu">
        <a className="skip-link" href="#main">
          Skip to content
        </a>
      </p>
      {isPreview && <PreviewBar path={info.path} />}
      <SiteHeader path={info.path} items={listNavigation(site.navigation, posts, pages)} more={footer} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter items={footer} />
      <SpeculationRules />
      <JsonLd info={info} />
      {isPreview && <PreviewReport />}
    </div>
  )
}
