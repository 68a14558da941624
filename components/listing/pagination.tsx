import { SiteLink } from '@/components/layout/site-link'
import type { ListPage } from '@/lib/listings'
import { listPath } from '@/lib/urls'
import { wordsIn } from '@/lib/words'

/** Links to the newer and older page of the list at `path`; nothing if there is only one page. */
export function Pagination({ path, page }: { readonly path: string; readonly page: ListPage<unknown> }) {
  if (page.pages === 1) return null
  const { list } = wordsIn()
  return (
    <nav className="pagination" aria-label={list.pagination}>
      <span>
        {page.number > 1 && (
          <SiteLink to={listPath(path, page.number - 1)} rel="prev">
            {list.newer}
          </SiteLink>
        )}
      </span>{' '}
      <span className="facts">{list.page(page.number, page.pages)}</span>{' '}
      <span>
        {page.number < page.pages && (
          <SiteLink to={listPath(path, page.number + 1)} rel="next">
            {list.older}
          </SiteLink>
        )}
      </span>
    </nav>
  )
}
