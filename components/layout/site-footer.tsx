import type { MenuItem } from '@/lib/navigation'
import { site } from '@/lib/site'
import { MenuLink } from './menu-link'

/** The footer of every page. */
export function SiteFooter({ items }: { readonly items: readonly MenuItem[] }) {
  return (
    <footer className="site-footer">
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
