import type { Imported } from '../../model'
import { ImportFault } from '../../report'
import type { Source } from '../../source'
import { readIfThere, readText, type Tree } from '../../tree'
import { buildText, slugOf } from './build-text'
import { isPosts, readPosts } from './posts'

/**
 * Substack, by the archive that its settings export: `posts.csv`, and an HTML file for each post. Lists of subscribers and
 * of what they opened are in it too, and are not read.
 */
export const substack: Source = {
  name: 'substack',
  title: 'Substack',

  async recognise(tree) {
    const file = postsIn(tree)
    return file !== undefined && isPosts(await readText(tree, file))
  },

  async read(tree, report): Promise<Imported> {
    const file = postsIn(tree)
    if (file === undefined) throw new ImportFault('there is no posts.csv, which Substack exports')
    const folder = file.replace(/posts\.csv$/, 'posts/')
    const posts = readPosts(await readText(tree, file), file)
    const origins = new Set<string>()
    const alternatives = new Map<string, readonly string[]>()
    const slugs = new Set(posts.map(slugOf))
    const texts = []
    for (const post of posts) {
      const html = post.isOpen ? await readIfThere(tree, `${folder}${post.id}.html`) : undefined
      for (const origin of originsIn(html ?? '', slugs)) origins.add(origin)
      texts.push(...buildText(post, html, { file, folder, report, alternatives }))
    }
    return { texts, authors: [], origins: [...origins], roots: [''], alternatives }
  },
}

function postsIn(tree: Tree): string | undefined {
  return tree.files.find((file) => /^(?:[^/]+\/)?posts\.csv$/.test(file))
}

/** The export does not say whose it is, but its texts link to each other. */
function originsIn(html: string, slugs: ReadonlySet<string>): string[] {
  const links = html.matchAll(/(https:\/\/[\w.-]+)\/p\/([\w-]+)/g)
  return [...links].flatMap(([, origin = '', slug = '']) => (slugs.has(slug) ? [origin] : []))
}
