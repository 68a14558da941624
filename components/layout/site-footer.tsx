import { type NavigationItem, site } from '@/lib/site'
import { SiteLink } from './site-link'

/** The foot of every page. */
export function SiteFooter({ items }: { readonly items: readonly NavigationItem[] }) {
  return (
    <footer className="site-footer">
      <p>
        {site.name}. {site.line}
      </p>
      <ul>
        {items.map(({ label, path }) => (
          <li key={path}>
            <SiteLink to={path}>{label}</SiteLink>
          </li>
        ))}
      </ul>
    </footer>
  )
}
