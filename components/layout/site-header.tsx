import type { ReactNode } from 'react'
import type { MenuItem } from '@/lib/navigation'
import { site } from '@/lib/site'
import { homePath, searchPath } from '@/lib/urls'
import { wordsIn } from '@/lib/words'
import { Mark } from './mark'
import { MenuLink } from './menu-link'
import { SiteLink } from './site-link'

interface Props {
  /** Site path of the page. */
  readonly path: string
  readonly items: readonly MenuItem[]
  /** What the footer links to, for the menu of small screens. */
  readonly more: readonly MenuItem[]
}

/**
 * The header of every page: name, navigation, search, theme. On small screens the navigation is a popover, which needs
 * no scripts. The theme switch needs them, and is shown only if they run.
 */
export function SiteHeader({ path, items, more }: Props) {
  const { frame } = wordsIn()
  return (
    <header className="site-header">
      <SiteLink className="site-name" to={homePath}>
        <Mark />
        {site.name}
      </SiteLink>
      <nav aria-label={frame.navigation} id="site.menu" className="site-menu" popover="auto">
        <MenuList items={items} path={path} />
        <MenuList items={more} path={path} className="menu-more" />
      </nav>
      <div className="site-actions">
        <SiteLink
          className="icon-button"
          to={searchPath}
          data-search
          aria-current={path === searchPath ? 'page' : undefined}
        >
          <LineIcon>
            <circle cx="7.5" cy="7.5" r="5.5" />
            <path d="M11.7 11.7L17 17" />
          </LineIcon>
          <span className="visually-hidden">{frame.search}</span>
        </SiteLink>
        <fulcrum-theme>
          <button type="button" className="icon-button" aria-label={frame.theme}>
            <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
              <circle className="theme-disc" cx="9" cy="9" r="7.2" stroke="currentColor" strokeWidth="1.8" />
              <path className="theme-half" d="M9 1.8a7.2 7.2 0 0 0 0 14.4z" fill="currentColor" />
            </svg>
          </button>
        </fulcrum-theme>
        <button type="button" className="icon-button menu-button" popoverTarget="site.menu" aria-label={frame.menu}>
          <LineIcon>
            <path className="menu-bars" d="M1 4.5h16M1 9h16M1 13.5h16" />
            <path className="menu-cross" d="M3 3l12 12M15 3L3 15" />
          </LineIcon>
        </button>
      </div>
    </header>
  )
}

/** Lines in the colour of the text, on a square of 18 units. */
function LineIcon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

function MenuList(props: { readonly items: readonly MenuItem[]; readonly path: string; readonly className?: string }) {
  const { items, path, className } = props
  if (items.length === 0) return null
  return (
    <ul className={className}>
      {items.map((item) => (
        <li key={item.label + item.to}>
          <MenuLink item={item} aria-current={currentOf(item.to, path)} />
        </li>
      ))}
    </ul>
  )
}

/** Returns whether a menu item is the page itself or the part of the site that the page belongs to. */
function currentOf(item: string, path: string): 'page' | 'true' | undefined {
  if (item === path) return 'page'
  return item !== homePath && path.startsWith(item) ? 'true' : undefined
}
