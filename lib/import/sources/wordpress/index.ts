import type { Imported } from '../../model'
import type { Report } from '../../report'
import type { ReadOptions, Source } from '../../source'
import type { Tree } from '../../tree'
import { buildAuthors } from './authors'
import { buildText } from './build-text'
import { commentsOf } from './comments'
import { type Export, isExport, readExport } from './read-export'

/** WordPress, by the files that its export writes (WXR). Several are parts of one export, or sites of one network. */
export const wordpress: Source = {
  name: 'wordpress',
  title: 'WordPress',

  async recognise(tree) {
    for (const file of exportsIn(tree)) if (isExport(await tree.read(file))) return true
    return false
  },

  async read(tree, report, options) {
    const sites = await readSites(tree)
    return merge(
      sites.map((site) => buildSite(site, sites.length > 1, report, options)),
      tree,
    )
  },
}

function exportsIn(tree: Tree): readonly string[] {
  return tree.files.filter((file) => /\.(?:xml|wxr)$/i.test(file))
}

/** Reads every file, and joins those of the same site. */
async function readSites(tree: Tree): Promise<Export[]> {
  const sites = new Map<string, Export>()
  for (const file of exportsIn(tree)) {
    const bytes = await tree.read(file)
    if (!isExport(bytes)) continue
    const part = readExport(bytes, file)
    const known = sites.get(part.url)
    if (known) known.add(part)
    else sites.set(part.url, part)
  }
  return [...sites.values()]
}

function buildSite(site: Export, isOneOfSeveral: boolean, report: Report, options: ReadOptions): Imported {
  const prefix = isOneOfSeveral ? `${site.url.replace(/^https?:\/\//, '')} ` : ''
  const alternatives = new Map<string, readonly string[]>()
  const texts = site.texts.flatMap((item) => buildText(item, { site, prefix, report, options, alternatives }) ?? [])
  for (const [type, items] of site.others) {
    const first = items[0]
    if (!first) continue
    const count = items.length === 1 ? 'one item' : `${items.length} items`
    report.leave(first.place, `${count} of the type "${type}", which is neither a post nor a page`)
  }
  const comments = commentsOf(site)
  const { origin } = new URL(site.url)
  return {
    texts,
    authors: buildAuthors(site, texts),
    origins: [origin, origin.replace(/^https?:/, origin.startsWith('https:') ? 'http:' : 'https:')],
    roots: [''],
    alternatives,
    ...(comments.length > 0 && { aside: { [`${prefix.replace(/\W+/g, '-')}comments.json`]: comments } }),
  }
}

function merge(sites: readonly Imported[], tree: Tree): Imported {
  const uploads = tree.files.find((file) => file.includes('wp-content/uploads/'))
  const folder = uploads?.slice(0, uploads.indexOf('wp-content/uploads/')).replace(/\/$/, '')
  return {
    texts: sites.flatMap(({ texts }) => texts),
    authors: [...new Map(sites.flatMap(({ authors }) => authors).map((author) => [author.name, author])).values()],
    origins: [...new Set(sites.flatMap(({ origins }) => origins))],
    roots: [...new Set(['', ...(folder ? [folder] : [])])],
    alternatives: new Map(sites.flatMap(({ alternatives }) => [...(alternatives ?? [])])),
    aside: Object.assign({}, ...sites.map(({ aside }) => aside)),
  }
}
