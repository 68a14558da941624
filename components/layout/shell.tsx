import type { ReactNode } from 'react'
import { PreviewBar, PreviewReport } from '@/components/preview'
import type { Menu } from '@/lib/navigation'
import type { PageInfo } from '@/lib/seo'
import { site } from '@/lib/site'
import { wordsIn } from '@/lib/words'
import { JsonLd } from './json-ld'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'
import { SpeculationRules } from './speculation-rules'

const isPreview = process.env.NODE_ENV === 'development'

interface Props {
  readonly info: PageInfo
  readonly menu: Menu
  readonly children: ReactNode
}

/** What surrounds every page: skip link, header, one `<main>`, footer and structured data. */
export function Shell({ info, menu: { navigation, footer, footerText }, children }: Props) {
  return (
    <div className="page">
      {/* Reader views know a menu by its class, and leave it out. */}
      <p className="menu">
        <a className="skip-link" href="#main">
          {wordsIn().frame.skip}
        </a>
      </p>
      {site.drafts && <p className="draft-note">{wordsIn().drafts.note}</p>}
      {isPreview && <PreviewBar path={info.path} />}
      <SiteHeader path={info.path} items={navigation} more={footer} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter items={footer} text={footerText} />
      <SpeculationRules />
      <JsonLd info={info} />
      {isPreview && <PreviewReport />}
    </div>
  )
}
