import { site } from '@/lib/site'
import { SiteLink } from './site-link'

/** The foot of every page. */
export function SiteFooter() {
  return (
    <footer className="site-footer">
      <p>
        {site.name}. {site.line}
      </p>
      <ul>
        {site.footer.map(({ label, path }) => (
          <li key={path}>
            <SiteLink to={path}>{label}</SiteLink>
          </li>
        ))}
      </ul>
    </footer>
  )
}
