import type { Imported } from '../../model'
import { ImportFault } from '../../report'
import type { Source } from '../../source'
import { readText, type Tree } from '../../tree'
import { buildAuthors } from './authors'
import { buildText } from './build-text'
import { isExport, readExport } from './export'
import { readRoutes } from './routes'

/** Ghost, by the JSON file that its settings export, alone or beside a copy of the folder `content`. */
export const ghost: Source = {
  name: 'ghost',
  title: 'Ghost',

  async recognise(tree) {
    return (await findExport(tree)) !== undefined
  },

  async read(tree, report, options): Promise<Imported> {
    const file = await findExport(tree)
    if (file === undefined) throw new ImportFault('there is no JSON file that Ghost exported')
    const data = readExport(await readText(tree, file), file)
    const alternatives = new Map<string, readonly string[]>()
    const internal = new Set<string>()
    const routes = await readRoutes(tree)
    const context = { data, file, report, options, alternatives, internal, routes }
    const texts = data.posts.flatMap((post) => buildText(post, context) ?? [])
    for (const tag of internal) report.look({ file }, `the internal tag "${tag}" is left out`)
    const image = tree.files.find((one) => /(?:^|\/)content\/images\//.test(one))
    const folder = image?.replace(/(?:^|\/)content\/images\/.*$/, '')
    return { texts, authors: buildAuthors(data, texts), origins: [], roots: [folder ?? ''], alternatives }
  },
}

async function findExport(tree: Tree): Promise<string | undefined> {
  for (const file of tree.files) {
    if (!/\.json$/i.test(file) || file.split('/').length > 3) continue
    if (isExport(Buffer.from((await tree.read(file)).subarray(0, 4096)).toString('utf8'))) return file
  }
  return undefined
}
