import { SlotText } from '@/components/post/slot-text'
import type { ShownSlot } from '@/lib/listings'
import type { MenuItem } from '@/lib/navigation'
import { site } from '@/lib/site'
import { MenuLink } from './menu-link'

interface Props {
  readonly items: readonly MenuItem[]
  /** The owner's own text. */
  readonly text: ShownSlot | undefined
}

/** The footer of every page. */
export function SiteFooter({ items, text }: Props) {
  return (
    <footer className="site-footer">
      {text && (
        <div className="footer-text">
          <SlotText slot={text} />
        </div>
      )}
      <p>
        {site.name} · {site.line.replace(/\.$/, '')}
        <Rights />
      </p>
      <ul>
        {items.map((item) => (
          <li key={item.label + item.to}>
            <MenuLink item={item} />
          </li>
        ))}
      </ul>
    </footer>
  )
}

/** The line about rights and the licence, if the settings have them. */
function Rights() {
  const { copyright, licence } = site
  if (!copyright && !licence) return null
  return (
    <>
      <br />
      {copyright}
      {copyright && licence && ' · '}
      {licence && (
        <a rel="license" href={licence.url}>
          {licence.name}
        </a>
      )}
    </>
  )
}
