import type { MenuItem } from '@/lib/navigation'
import { site } from '@/lib/site'
import { MenuLink } from './menu-link'

/** The foot of every page. */
export function SiteFooter({ items }: { readonly items: readonly MenuItem[] }) {
  return (
    <footer className="site-footer">
      <p>
        {site.name}. {site.line}
      </p>
      <ul>
        {items.map((item) => (
          <li key={item.label + item.to}>
            <MenuLink item={item} />
          </li>
        ))}
        {site.contact && (
          <li>
            <a href={site.contact}>Contact</a>
          </li>
        )}
        {site.repository && (
          <li>
            <a href={site.repository}>Source</a>
          </li>
        )}
      </ul>
    </footer>
  )
}
