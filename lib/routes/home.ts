import { buildFrontPage, buildListPage, buildPersonPage, findHome, listSeries, listTags } from '../listings'
import { loadPortraitSources } from '../media'
import { buildMenu } from '../navigation'
import { homePage } from '../seo'
import { site } from '../site'
import type { Shown } from './route'

/** What the home page of a site is made of. */
export type HomeData = Awaited<ReturnType<typeof homeData>>

/** How many posts the latest are, besides those that lead. */
const LATEST = 8

/** Returns what the home page shows, in the layout that the brand sets. Its own text may stand instead of the lists. */
export async function homeData(shown: Shown) {
  const { posts, pages } = shown
  const home = findHome(pages)
  return {
    menu: buildMenu(shown),
    info: homePage(posts, home),
    home,
    person: form() === 'person' ? await personData(shown) : undefined,
    lists: home?.details.lists === false ? undefined : listsOf(posts),
  }
}

const form = () => site.brand?.layout?.home ?? 'lead'

function listsOf(posts: Shown['posts']) {
  if (form() === 'person') return { person: buildPersonPage(posts, 2 * LATEST) }
  const front = form() === 'list' ? buildListPage(posts, 2 * LATEST) : buildFrontPage(posts, LATEST)
  return { front, tags: listTags(posts), series: listSeries(posts) }
}

/** Returns the author of the site, whose page it is, as far as there is a file about them. */
async function personData({ authors }: Shown) {
  const author = authors.find(({ name }) => name === site.author)
  return { author, portrait: author ? await loadPortraitSources(author) : [] }
}
