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
import { buildMenu } from '../navigation'
import { collectionPage, pagePage, seriesPage, toolPage } from '../seo'
import { pagePath, seriesPath, toolCardPath, toolPath } from '../urls'
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
  path: toolCardPath('[tool]'),
  list: listToolIds,
  data(shown: Shown, { tool: id }: Tool) {
    const tool = findTool(shown.posts, shown.pages, id)
    return tool && { kind: tool.kind, title: tool.title, document: { title: tool.document.title } }
  },
} satisfies Route<Tool>

/** Pages whose address has one part: texts from `content/`, and lists of all texts of a kind. */
export const pages = {
  path: pagePath('[page]'),
  list: ({ pages }: Shown) => listParams<{ page: string }>(pagePath('[page]'), pages),
  data: (shown: Shown, { page }: { readonly page: string }) => pageAt(shown, pagePath(page)),
} satisfies Route<{ page: string }>

/** Pages whose address has two parts. */
export const innerPages = {
  path: pagePath('[page]/[text]'),
  list: ({ pages }: Shown) => listParams<{ page: string; text: string }>(pagePath('[page]/[text]'), pages),
  data: (shown: Shown, { page, text }: { readonly page: string; readonly text: string }) =>
    pageAt(shown, pagePath(`${page}/${text}`)),
} satisfies Route<{ page: string; text: string }>

type Tool = { readonly tool: string }

function listToolIds({ posts, pages }: Shown): Tool[] {
  return listTools(posts, pages).map(({ id }) => ({ tool: id }))
}

/** Returns what the page at a site path shows: a text, or a list of texts. */
function pageAt(shown: Shown, path: string) {
  const menu = buildMenu(shown)
  const page = shown.pages.find((one) => one.path === path)
  if (page) return { menu, info: pagePage(page), page }
  const collection = findCollection(shown.pages, path)
  if (!collection) return undefined
  const pages = collection.pages.map(listedPage)
  return { menu, info: collectionPage(collection), collection: { ...collection, pages } }
}

/** Returns the params of a route for every text and list whose address it has. */
function listParams<P extends Params>(path: string, pages: Shown['pages']): P[] {
  return [...pages, ...listCollections(pages)].flatMap((page) => {
    const params = paramsAt(path, page.path)
    return params ? [params as P] : []
  })
}
