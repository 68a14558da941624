import type { CollectionListing, ListedPage } from '@/lib/listings'
import { wordsIn } from '@/lib/words'
import { ListHead } from './listing-page'
import { PageRows } from './rows'

/** A list of all pages of one kind. */
export function Collection({
  title,
  sentence,
  pages,
}: Omit<CollectionListing, 'pages'> & { readonly pages: readonly ListedPage[] }) {
  return (
    <>
      <ListHead title={title} sentence={sentence} />
      <section className="year">
        <h2 className="visually-hidden">{wordsIn().list.all}</h2>
        <PageRows pages={pages} />
      </section>
    </>
  )
}
