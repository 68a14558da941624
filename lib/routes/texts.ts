import { pageCard } from '../cards'
import type { Page } from '../content'
import {
  findCollection,
  findSeries,
  findTool,
  listCollections,
  listed,
  listedPage,
  listSeries,
  listTools,
} from '../listings'
import { loadLeadSources } from '../media'
import { buildMenu } from '../navigation'
import { finderOf } from '../once-per'
import { collectionPage, pagePage, seriesPage, toolPage } from '../seo'
import { cardPath, pagePath, seriesPath, toolPath } from '../urls'
import { type Params, paramsAt, type Route, type Shown } from './route'

/** The page of each series. */
export const series = {
  path: seriesPath('[series]'),
  list: ({ posts }: Shown) => listSeries(posts).map(({ slug }) => ({ series: slug })),
  data(shown: Shown, { series: slug }: { readonly series: string }) {
    const found = findSeries(shown.posts, slug)
    if (!found) return undefined
    const { label, posts } = found
    return { menu: buildMenu(shown), info: seriesPage(found), series: { slug, label, posts: posts.map(listed) } }
  },
} satisfies Route<{ series: string }>

/** The page of each tool. */
export const tools = {
  path: toolPath('[tool]'),
  list: listToolIds,
  data(shown: Shown, { tool: id }: Tool) {
    const tool = findTool(shown.posts, shown.pages, id)
    return tool && { menu: buildMenu(shown), info: toolPage(tool), tool }
  },
} satisfies Route<Tool>

export const toolCards = {
  path: cardPath(toolPath('[tool]')),
  list: listToolIds,
  data(shown: Shown, { tool: id }: Tool) {
    const tool = findTool(shown.posts, shown.pages, id)
    return tool && { kind: tool.kind, title: tool.title, document: { title: tool.document.title } }
  },
} satisfies Route<Tool>

/** Pages whose address has one part: texts from `content/`, and lists of all texts of a kind. */
export const pages = {
  path: pagePath('[page]'),
  list: ({ pages }: Shown) => listParams<Outer>(pagePath('[page]'), [...pages, ...listCollections(pages)]),
  data: (shown: Shown, { page }: Outer) => pageAt(shown, pagePath(page)),
} satisfies Route<Outer>

/** The share card of each. */
export const pageCards = {
  path: cardPath(pages.path),
  list: ({ pages: all }: Shown) => listParams<Outer>(pages.path, all),
  data: (shown: Shown, { page }: Outer) => cardAt(shown, pagePath(page)),
} satisfies Route<Outer>

/** Pages whose address has two parts. */
export const innerPages = {
  path: pagePath('[page]/[text]'),
  list: ({ pages }: Shown) => listParams<Inner>(pagePath('[page]/[text]'), [...pages, ...listCollections(pages)]),
  data: (shown: Shown, { page, text }: Inner) => pageAt(shown, pagePath(`${page}/${text}`)),
} satisfies Route<Inner>

export const innerPageCards = {
  path: cardPath(innerPages.path),
  list: ({ pages: all }: Shown) => listParams<Inner>(innerPages.path, all),
  data: (shown: Shown, { page, text }: Inner) => cardAt(shown, pagePath(`${page}/${text}`)),
} satisfies Route<Inner>

type Outer = { readonly page: string }
type Inner = { readonly page: string; readonly text: string }
type Tool = { readonly tool: string }

function listToolIds({ posts, pages }: Shown): Tool[] {
  return listTools(posts, pages).map(({ id }) => ({ tool: id }))
}

/** Returns what the page at a site path shows: a text, or a list of texts. */
async function pageAt(shown: Shown, path: string) {
  const menu = buildMenu(shown)
  const page = byPath(shown.pages, path)
  if (page) return { menu, info: pagePage(page), page, leadSources: await loadLeadSources(page) }
  const collection = findCollection(shown.pages, path)
  if (!collection) return undefined
  const pages = collection.pages.map(listedPage)
  return { menu, info: collectionPage(collection), collection: { ...collection, pages } }
}

function cardAt({ pages }: Shown, path: string) {
  const page = byPath(pages, path)
  return page && pageCard(page)
}

const byPath = finderOf(({ path }: Page) => path)

/** Returns the params of a route for each of `pages` whose address it has. */
function listParams<P extends Params>(path: string, pages: readonly { readonly path: string }[]): P[] {
  return pages.flatMap((page) => {
    const params = paramsAt(path, page.path)
    return params ? [params as P] : []
  })
}
