import { site } from '@/lib/site'
import { homePath, searchPath } from '@/lib/urls'
import { Mark } from './mark'
import { SiteLink } from './site-link'

/** The head of every page: name, navigation, search. On small screens the navigation is a popover, which needs no script. */
export function SiteHeader({ path }: { readonly path: string }) {
  return (
    <>
      <header className="site-header">
        <SiteLink className="site-name" to={homePath}>
          <Mark />
          {site.name}
        </SiteLink>
        <nav aria-label="Main" id="menu" className="site-menu" popover="auto">
          {site.navigation.map(({ label, path: to }) => (
            <SiteLink key={to} to={to} aria-current={to === path ? 'page' : undefined}>
              {label}
            </SiteLink>
          ))}
        </nav>
        <SiteLink
          className="icon-button"
          to={searchPath}
          aria-label="Search"
          aria-current={path === searchPath ? 'page' : undefined}
        >
          <svg
            width="18"
            height="18"
            viewBox="0 0 18 18"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
            aria-hidden="true"
          >
            <circle cx="7.5" cy="7.5" r="5.5" />
            <path d="M11.7 11.7L17 17" />
          </svg>
        </SiteLink>
        <button type="button" className="icon-button menu-button" popoverTarget="menu" aria-label="Menu">
          <svg
            width="18"
            height="18"
            viewBox="0 0 18 18"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
            aria-hidden="true"
          >
            <path d="M1 4.5h16M1 9h16M1 13.5h16" />
          </svg>
        </button>
      </header>
      <div className="beam" />
    </>
  )
}
