import { SiteLink } from '@/components/layout/site-link'
import type { ListPage } from '@/lib/listings'
import { listPath } from '@/lib/urls'

/** Links to the newer and older page of the list at `path`; nothing if there is only one page. */
export function Pagination({ path, page }: { readonly path: string; readonly page: ListPage<unknown> }) {
  if (page.pages === 1) return null
  return (
    <nav className="pagination" aria-label="Pagination">
      <span>
        {page.number > 1 && (
          <SiteLink to={listPath(path, page.number - 1)} rel="prev">
            Newer essays
          </SiteLink>
        )}
      </span>{' '}
      <span className="facts">
        Page {page.number} of {page.pages}
      </span>{' '}
      <span>
        {page.number < page.pages && (
          <SiteLink to={listPath(path, page.number + 1)} rel="next">
            Older essays
          </SiteLink>
        )}
      </span>
    </nav>
  )
}
