import { posix } from 'node:path'
import { site } from '../../../site'
import {
  type Data,
  type Entry,
  fillPermalink,
  isTrue,
  nameIn,
  type People,
  pick,
  readPeople,
  readTexts,
  textOf,
  urlize,
} from '../../markdown'
import type { Imported, ImportedText } from '../../model'
import type { Report } from '../../report'
import type { ReadOptions } from '../../source'
import type { Tree } from '../../tree'
import { type Config, readConfig } from './config'
import { convert } from './convert'

/** Reads a site of Hugo: every text below its content folders that is not the list of a section. */
export async function readHugo(tree: Tree, report: Report, options: ReadOptions): Promise<Imported> {
  const config = await readConfig(tree)
  const isIn = (folder: string) => (file: string) => file.startsWith(`${folder}/`)
  const files = tree.files.filter(
    (file) =>
      /\.(?:md|markdown|mdx)$/i.test(file) &&
      config.folders.some(({ folder }) => isIn(folder)(file)) &&
      !/(?:^|\/)_index(?:\.[\w-]+)?\.\w+$/.test(file) &&
      !AUTHOR.test(file),
  )
  const people = await readAuthors(tree)
  const places = new Map(files.map((file) => [file, placeOf(file, config)]))
  const place = (file: string) => places.get(file) as Place
  const texts = await readTexts(
    tree,
    report,
    { ...options, timeZone: config.timeZone ?? options.timeZone },
    {
      files,
      skip: ({ data, body, file }) => skip(data, body, place(file)),
      kind: ({ fields, file, data }) => kindOf(fields.published, place(file), data),
      address: (entry) => addressOf(entry, place(entry.file), config),
      convert: (entry) => convert(entry, { tree, folders: config.folders.map(({ folder }) => folder) }),
      fields: ({ data, fields, file }) => {
        const publish =
          fields.published && textOf(pick(data, 'publishDate')) ? textOf(pick(data, 'publishDate')) : undefined
        const language =
          fields.language ?? place(file).language ?? (config.languages.length > 1 ? config.language : undefined)
        return {
          ...(publish !== undefined && isLater(publish, options.now) && { published: publish.slice(0, 10) }),
          language: language === site.language ? undefined : language,
          authors: fields.authors.map(nameIn(people)),
        }
      },
    },
  )
  return {
    texts,
    authors: [...people.values()],
    origins: config.origins,
    roots: ['static', 'assets', ...config.folders.map(({ folder }) => folder), ...themeRoots(tree)],
  }
}

/** Authors as most themes have them: pages of the taxonomy `authors`, or files of data. */
const readAuthors = (tree: Tree): Promise<People> =>
  readPeople(
    tree,
    tree.files.filter((file) => AUTHOR.test(file)),
  )

const AUTHOR = /^(?:content\/(?:\w{2}\/)?authors?\/[^/]+\/_?index\.md|data\/authors?\/[^/]+\.(?:ya?ml|toml|json))$/

/** Where a text is in its content folder. */
interface Place {
  /** Folders and name without language and extension; without `index` in a bundle. */
  readonly path: string
  readonly section: string
  readonly language?: string | undefined
}

function placeOf(file: string, { folders, languages }: Config): Place {
  const home = folders.find(({ folder }) => file.startsWith(`${folder}/`))
  const inside = file.slice((home?.folder.length ?? 0) + 1)
  const { dir, name } = posix.parse(inside)
  const suffix = /\.([a-z]{2,3}(?:-[\w-]+)?)$/i.exec(name)?.[1]
  const language =
    suffix !== undefined &&
    (languages.includes(suffix) || languages.length === 0) &&
    /^[a-z]{2}(?:-[a-z]{2,4})?$/i.test(suffix)
      ? suffix
      : undefined
  const plain = language === undefined ? name : name.slice(0, -language.length - 1)
  const parts = dir === '' ? [] : dir.split('/')
  const isFolderOfLanguage = home?.language === undefined && parts[0] !== undefined && languages.includes(parts[0])
  const rest = isFolderOfLanguage ? parts.slice(1) : parts
  const path = [...rest, ...(plain === 'index' && rest.length > 0 ? [] : [plain])].join('/')
  return {
    path,
    section: path.includes('/') ? (path.split('/')[0] ?? '') : '',
    language: language ?? home?.language ?? (isFolderOfLanguage ? parts[0] : undefined),
  }
}

function skip(data: Data, body: string, { path }: Place): string | undefined {
  const layout = textOf(pick(data, 'layout', 'type'))
  if (/^(?:search|archives?|404|categories|tags|robots|rss)$/.test(layout ?? '') && body.trim() === '')
    return `it is a page that Hugo fills (${layout})`
  if (/^(?:search|archives?|404)$/.test(path) && body.trim() === '') return 'it is a page that Hugo fills'
  return isTrue(pick(data, 'headless')) ||
    /^(?:never|false)$/.test(textOf(pick(data, '_build.render', 'build.render')) ?? '')
    ? 'it has no page of its own in Hugo'
    : undefined
}

/** A text at the top, or in a section for pages, is a page; so is one without a date outside sections for posts. */
function kindOf(published: string | undefined, { section }: Place, data: Data): ImportedText['kind'] {
  const type = textOf(pick(data, 'type'))
  if (type === 'page' || /^pages?$/.test(section)) return 'page'
  if (/^(?:posts?|blog|articles?|writing|notes?|essays?)$/.test(type ?? section)) return 'post'
  return section === '' || published === undefined ? 'page' : 'post'
}

function addressOf(
  { data, fields }: Entry,
  { path, section, language }: Place,
  { permalinks, isUgly, language: main }: Config,
) {
  const file = posix.basename(path)
  const own = fields.slug ?? file
  const sections = posix.dirname(path) === '.' ? '' : posix.dirname(path)
  const parts = {
    date: fields.published,
    title: urlize(fields.title ?? file),
    slug: urlize(fields.slug ?? fields.title ?? file),
    file: urlize(file),
    section,
    sections,
  }
  const pattern = permalinks.get(section === '' ? '/' : section)
  const written =
    pattern?.includes(':slugorfilename') || pattern?.includes(':slugorcontentbasename')
      ? { ...parts, slug: urlize(own) }
      : parts
  const plain = `/${sections.split('/').map(urlize).join('/')}/${urlize(own)}${isUgly ? '.html' : '/'}`.replace(
    /\/{2,}/g,
    '/',
  )
  const url = textOf(pick(data, 'url'))
  const [proper = plain] = [url?.replace(/^\/?/, '/'), pattern && fillPermalink(pattern, written)].filter(
    (each) => each !== undefined && each !== '',
  )
  const prefix = language !== undefined && language !== main ? `/${language}` : ''
  const last = posix.basename(proper.replace(/\.html?$/, ''))
  return { slug: /[a-z]/i.test(last) ? last : own, addresses: [prefix + proper] }
}

const isLater = (date: string, now: Date) => Date.parse(date) > now.getTime()

const themeRoots = (tree: Tree) => [
  ...new Set(tree.files.flatMap((file) => /^(themes\/[^/]+\/static)\//.exec(file)?.[1] ?? [])),
]
