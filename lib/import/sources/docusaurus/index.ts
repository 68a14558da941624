import { posix } from 'node:path'
import {
  fromYaml,
  listOf,
  originIn,
  type People,
  pick,
  readBlog,
  readMoment,
  readPeopleList,
  record,
  textOf,
} from '../../markdown'
import type { ImportedAuthor } from '../../model'
import type { Source } from '../../source'
import { readIfThere, type Tree } from '../../tree'

/** The blogs of a site: https://docusaurus.io/docs/blog */
export const docusaurus: Source = {
  name: 'docusaurus',
  title: 'Docusaurus',
  recognise: async ({ files }) => files.some((file) => /^(?:website\/)?docusaurus\.config\.\w+$/.test(file)),
  async read(tree, report, options) {
    const home = tree.files.some((file) => /^docusaurus\.config\./.test(file)) ? '' : 'website/'
    const code =
      (await readIfThere(tree, tree.files.find((file) => file.startsWith(`${home}docusaurus.config.`)) ?? '')) ?? ''
    const folders = foldersOf(tree, home)
    const base = /baseUrl\s*:\s*["'`](\/[^"'`]*)["'`]/.exec(code)?.[1] ?? '/'
    const people = new Map<string, ImportedAuthor>()
    const tags = new Map<string, string>()
    for (const folder of folders) {
      for (const [key, author] of await readAuthors(tree, folder)) people.set(key, author)
      for (const [key, value] of Object.entries(fromYaml((await readIfThere(tree, `${folder}/tags.yml`)) ?? '')))
        tags.set(key, textOf(pick(record(value), 'label')) ?? key)
    }
    const sectionOf = (file: string) => `${base}/${posix.basename(folderOf(file))}/`.replace(/\/{2,}/g, '/')
    const folderOf = (file: string) => folders.find((folder) => file.startsWith(`${folder}/`)) ?? ''
    const others = tree.files.filter((file) => file.startsWith(`${home}docs/`) && /\.mdx?$/.test(file)).length
    if (others > 0) report.leave({ file: `${home}docs` }, `${others} pages of documentation, which are no posts`)
    return readBlog(tree, report, options, {
      files: tree.files.filter(
        (file) => /\.mdx?$/.test(file) && folderOf(file) !== '' && !/(?:^|\/)_/.test(file.slice(home.length)),
      ),
      folderOf,
      bases: ({ file }) => [sectionOf(file)],
      isMdx: () => true,
      origins: originIn(code, 'url'),
      roots: [`${home}static`],
      authors: [...people.values()],
      kind: () => 'post',
      fields: ({ data, fields, file }) => ({
        authors: [
          ...authorsIn(pick(data, 'authors', 'author'), people),
          ...listOf(
            pick(data, 'authors') === undefined && pick(data, 'author') === undefined
              ? pick(data, 'author_name')
              : undefined,
          ),
        ],
        topics: listOf(pick(data, 'tags'))
          .concat(labels(pick(data, 'tags')))
          .map((tag) => tags.get(tag) ?? tag),
        published: fields.published ?? dateIn(file, options.timeZone),
        addresses: addressesOf(file.slice(folderOf(file).length + 1), fields.slug, sectionOf(file)),
      }),
      findPicture: (address) => siteFile(address, home, tree),
    })
  },
}

const labels = (value: unknown) =>
  Array.isArray(value) ? value.flatMap((tag) => textOf(pick(record(tag), 'label')) ?? []) : []

function foldersOf({ files }: Tree, home: string): string[] {
  const named = files.flatMap((file) =>
    file.startsWith(home)
      ? (/^((?:[\w-]*blog[\w-]*|news|changelog|releases))\//.exec(file.slice(home.length))?.[1] ?? [])
      : [],
  )
  return [...new Set(named)].map((folder) => `${home}${folder}`)
}

/** The day stands in the address as folders, unless there is a slug: `/blog/2021/08/26/name`. */
function addressesOf(path: string, slug: string | undefined, section: string): string[] {
  if (slug !== undefined) return [`${section}${slug.replace(/^\//, '')}`]
  const plain = path.replace(/\.mdx?$/, '').replace(/\/index$/, '')
  const dated = plain.replace(/(^|\/)(\d{4})[-/](\d{2})[-/](\d{2})[-/]/, '$1$2/$3/$4/')
  return [...new Set([section + dated, section + plain])]
}

/** `2019-05-28-name.md`, `2021/08/26/name.md`, `2021/08-26-name.md`, `2021-08-26/index.md`. */
function dateIn(file: string, timeZone: string): string | undefined {
  const match = /(?:^|\/)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?=[-/.])/.exec(file)
  return match ? readMoment(match.slice(1, 4).join('-'), timeZone) : undefined
}

/** Keys of `authors.yml`, names, or objects with either. */
function authorsIn(value: unknown, people: People): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => authorsIn(each, people))
  const text = textOf(value)
  if (text !== undefined) return text.split(/\s*,\s*/).map((key) => people.get(key)?.name ?? key)
  const key = textOf(pick(record(value), 'key'))
  const name = textOf(pick(record(value), 'name')) ?? (key && (people.get(key)?.name ?? key))
  return name ? [name] : []
}

/** https://docusaurus.io/docs/blog#global-authors */
const readAuthors = async (tree: Tree, folder: string) =>
  new Map([
    ...(await readPeopleList(tree, `${folder}/authors.yaml`)),
    ...(await readPeopleList(tree, `${folder}/authors.yml`)),
  ])

/** `@site/static/img/a.png` is a path from the folder of the site. */
function siteFile(address: string, home: string, { files }: Tree): string | undefined {
  const path =
    /^(?:pathname:\/\/)?\/?@site\/(.+)$/.exec(address)?.[1] ??
    /^pathname:\/\/\/(.+)$/.exec(address)?.[1]?.replace(/^/, 'static/')
  return path === undefined ? undefined : files.find((file) => file === home + path)
}
