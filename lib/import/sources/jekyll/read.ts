import { posix } from 'node:path'
import {
  type Data,
  type Entry,
  fillPermalink,
  fromYaml,
  isTrue,
  listOf,
  nameIn,
  pick,
  readPeople,
  readPeopleList,
  readTexts,
  record,
  textOf,
  urlize,
} from '../../markdown'
import type { Imported } from '../../model'
import type { Report } from '../../report'
import type { ReadOptions } from '../../source'
import { readIfThere, type Tree } from '../../tree'
import { convert } from './convert'
import { DATED, POST } from './posts'

/** Reads a site of Jekyll: posts, drafts, and pages with a title at its top. */
export async function readJekyll(tree: Tree, report: Report, options: ReadOptions): Promise<Imported> {
  const config = fromYaml((await readIfThere(tree, '_config.yml')) ?? (await readIfThere(tree, '_config.yaml')) ?? '')
  const origin = textOf(pick(config, 'url'))
  const base = (textOf(pick(config, 'baseurl')) ?? '').replace(/^\/?(?=.)/, '/').replace(/\/$/, '')
  const people = await readAuthors(tree)
  const files = tree.files.filter(
    (file) =>
      POST.test(file) ||
      (/^(?:_pages\/)?[^/]+\.(?:md|markdown)$/i.test(file) &&
        !/^(?:readme|contributing|code_of_conduct|changelog|license|index|404|security)\b/i.test(posix.basename(file))),
  )
  const isPost = (file: string) => POST.test(file)
  const texts = await readTexts(
    tree,
    report,
    { ...options, timeZone: zoneOf(config, options.timeZone) },
    {
      files,
      defaults: (file) => {
        const day = isPost(file) && !/_drafts\//.test(file) ? DATED.exec(posix.parse(file).name)?.[1] : undefined
        return { ...defaultsFor(config, file), ...(day && { date: day }) }
      },
      skip: ({ file, data }) =>
        isPost(file) || textOf(pick(data, 'title')) !== undefined
          ? undefined
          : 'it has no title, so it is no text of a page',
      kind: ({ file }) => (isPost(file) ? 'post' : 'page'),
      address: (entry) => {
        const { slug, path } = addressOf(entry, config, isPost(entry.file))
        return { slug, addresses: base === '' ? [path] : [base + path, path] }
      },
      convert: (entry) => convert(entry, tree),
      fields: ({ file, data, fields }) => ({
        ...(/_drafts\//.test(file) && { state: 'draft' as const }),
        topics: [
          ...new Set([
            ...words(data, 'tags'),
            ...words(data, 'tag'),
            ...words(data, 'categories'),
            ...listOf(pick(data, 'category'), /\s*,\s*/),
          ]),
        ],
        authors: fields.authors.map(nameIn(people)),
        excerpt: isTrue(pick(data, 'excerpt_separator')) ? undefined : fields.excerpt,
      }),
    },
  )
  return {
    texts,
    authors: [...people.values()],
    origins: origin && URL.canParse(origin) ? [new URL(origin).origin] : [],
    roots: [''],
    findPicture: (address) => withoutBase(address, base, tree),
  }
}

/** Words in one line of text are separated by spaces. https://jekyllrb.com/docs/posts/#tags-and-categories */
function words(data: Data, key: string): string[] {
  const value = pick(data, key)
  return Array.isArray(value) ? listOf(value) : listOf(value, String(value).includes(',') ? /\s*,\s*/ : /\s+/)
}

function zoneOf(config: Data, fallback: string): string {
  const zone = textOf(pick(config, 'timezone'))
  return zone !== undefined && Intl.supportedValuesOf('timeZone').includes(zone) ? zone : fallback
}

/** Front matter that the configuration gives to files: https://jekyllrb.com/docs/configuration/front-matter-defaults/ */
function defaultsFor(config: Data, file: string): Data {
  const list = pick(config, 'defaults')
  const all = Array.isArray(list) ? list.map(record) : []
  return Object.assign(
    {},
    ...all
      .filter((each) => applies(record(pick(each, 'scope')), file))
      .map((each) => withoutLooks(record(pick(each, 'values')))),
  )
}

function applies(scope: Data, file: string): boolean {
  const path = (textOf(pick(scope, 'path')) ?? '').replace(/\/$/, '')
  const type = textOf(pick(scope, 'type'))
  return (path === '' || file.startsWith(`${path}/`)) && (type === undefined || (type === 'posts') === POST.test(file))
}

/** A picture for all posts is part of the theme. */
const withoutLooks = ({ image, header, thumbnail, ...rest }: Data): Data => rest

function addressOf({ file, data, fields }: Entry, config: Data, isPost: boolean) {
  const { name } = posix.parse(file)
  const stem = DATED.exec(name)?.[2] ?? name
  const own = textOf(pick(data, 'permalink'))
  const categories = isPost
    ? [...words(data, 'categories'), ...listOf(pick(data, 'category'))].map(urlize).join('/')
    : ''
  const parts = {
    date: fields.published,
    title: fields.slug ?? stem,
    slug: urlize(fields.slug ?? stem),
    file: stem,
    categories,
    collection: 'posts',
  }
  const pattern =
    own ??
    (isPost
      ? (STYLES[textOf(pick(config, 'permalink')) ?? 'date'] ?? textOf(pick(config, 'permalink')) ?? '')
      : '/:file/')
  const path = fillPermalink(pattern.replace(':file', stem).replace(/:output_ext/, '.html'), parts) ?? `/${stem}.html`
  const last = posix.basename(path.replace(/\.html?$/, ''))
  return { slug: own && /[a-z]/i.test(last) && !last.startsWith(':') ? last : (fields.slug ?? stem), path }
}

/** https://jekyllrb.com/docs/permalinks/#built-in-formats */
const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  none: '/:categories/:title.html',
}

/** Authors with their biographies: `_data/authors.yml`, or a collection, as most themes have it. */
const readAuthors = async (tree: Tree) =>
  new Map([
    ...(await readPeople(
      tree,
      tree.files.filter((file) => /^_authors\/[^/]+\.(?:md|markdown)$/.test(file)),
    )),
    ...(await readPeopleList(tree, '_data/authors.yaml')),
    ...(await readPeopleList(tree, '_data/authors.yml')),
  ])

function withoutBase(address: string, base: string, tree: Tree): string | undefined {
  if (base === '' || !address.startsWith(`${base}/`)) return undefined
  const path = decodeURI(address.slice(base.length + 1).replace(/[?#].*$/, '')).normalize('NFC')
  return tree.files.find((file) => file.normalize('NFC') === path)
}
