import type { ReactNode } from 'react'
import type { PageInfo } from '@/lib/seo'
import { JsonLd } from './json-ld'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/** What every page stands in: skip link, header, one `<main>`, footer, and what the page says of itself to machines. */
export function Shell({ info, children }: { readonly info: PageInfo; readonly children: ReactNode }) {
  return (
    <div className="page">
      <a className="skip-link" href="#main">
        Skip to the text
      </a>
      <SiteHeader path={info.path} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
      <JsonLd info={info} />
    </div>
  )
}
