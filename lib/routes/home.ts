import { buildFrontPage, buildListPage, buildPersonPage, listSeries, listTags } from '../listings'
import { loadPortraitSources } from '../media'
import { buildMenu } from '../navigation'
import { homePage } from '../seo'
import { site } from '../site'
import type { Shown } from './route'

/** What the home page of a site is made of. */
export type HomeData = Awaited<ReturnType<typeof homeData>>

/** How many posts the latest are, besides those that lead. */
const LATEST = 8

/** Returns what the home page shows, in the layout that the brand sets. */
export async function homeData(shown: Shown) {
  const { posts } = shown
  const form = site.brand?.layout?.home ?? 'lead'
  const isPerson = form === 'person'
  return {
    menu: buildMenu(shown),
    info: homePage(posts),
    person: isPerson ? await personData(shown) : undefined,
    lists: isPerson
      ? buildPersonPage(posts, 2 * LATEST)
      : {
          front: form === 'list' ? buildListPage(posts, 2 * LATEST) : buildFrontPage(posts, LATEST),
          tags: listTags(posts),
          series: listSeries(posts),
        },
  }
}

/** Returns the author of the site, whose page it is, as far as there is a file about them. */
async function personData({ authors }: Shown) {
  const author = authors.find(({ name }) => name === site.author)
  return { author, portrait: author ? await loadPortraitSources(author) : [] }
}
