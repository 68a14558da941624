import { findCollection, findSeries, findTool, listCollections, listed, listSeries, listTools } from '../listings'
import { getVariants } from '../media'
import { buildMenu } from '../navigation'
import { collectionPage, pagePage, seriesPage, toolPage } from '../seo'
import { pagePath, seriesPath, toolCardPath, toolPath, variantPath } from '../urls'
import type { Route, Shown } from './route'

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
  list: ({ pages }: Shown) => listSegments(pages, 1).map(([page = '']) => ({ page })),
  data: (shown: Shown, { page }: { readonly page: string }) => pageAt(shown, pagePath(page)),
} satisfies Route<{ page: string }>

/** Pages whose address has two parts. */
export const innerPages = {
  path: pagePath('[page]/[text]'),
  list: ({ pages }: Shown) => listSegments(pages, 2).map(([page = '', text = '']) => ({ page, text })),
  data: (shown: Shown, { page, text }: { readonly page: string; readonly text: string }) =>
    pageAt(shown, pagePath(`${page}/${text}`)),
} satisfies Route<{ page: string; text: string }>

/** Pictures at every width, named by their content. */
export const variants = {
  path: variantPath('[file]'),
  list: async ({ posts, pages }: Shown) => [...(await getVariants(posts, pages)).keys()].map((file) => ({ file })),
  data: (_shown: Shown, { file }: { readonly file: string }) => file,
} satisfies Route<{ file: string }>

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
  return collection && { menu, info: collectionPage(collection), collection }
}

function listSegments(pages: Shown['pages'], count: number): string[][] {
  return [...pages, ...listCollections(pages)]
    .map(({ path }) => path.split('/').filter(Boolean))
    .filter((segments) => segments.length === count)
}
