import { publish } from '@/lib/content'
import { compileWith } from '@/lib/mdx'
import { buildMenu, type Menu } from '@/lib/navigation'
import { serveRoutes } from '@/lib/routes'
import { contracts } from './mdx'

const published = publish(compileWith(contracts))

/** The content of this site. Its texts may use the components of `components/mdx`. */
export const { getContent, getPosts, getPost, getPages, getPage, getAuthors, getProblems } = published

/** What the routes of `app/` call: which pages there are, and what each is made of. */
export const { staticParams, dataOf } = serveRoutes(getContent)

/** Returns the menus of every page. */
export async function loadMenu(): Promise<Menu> {
  return buildMenu(await getContent())
}
