import { publish } from '@/lib/content'
import { compileWith } from '@/lib/mdx'
import { buildMenu, type Menu } from '@/lib/navigation'
import { contracts } from './mdx'

/** The content of this site. Its texts may use the components of `components/mdx`. */
export const { getContent, getPosts, getPost, getPages, getPage, getAuthors, getProblems } = publish(
  compileWith(contracts),
)

/** Returns the menus of every page. */
export async function loadMenu(): Promise<Menu> {
  return buildMenu(await getContent())
}
