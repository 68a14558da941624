import type { MenuItem } from '@/lib/navigation'
import { site } from '@/lib/site'
import { MenuLink } from './menu-link'

/** The footer of every page. */
export function SiteFooter({ items }: { readonly items: readonly MenuItem[] }) {
  return (
    <footer className="site-footer">
      <p>
        {site.name} · {site.line.replace(/\.$/, '')}
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
