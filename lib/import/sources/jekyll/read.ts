import { posix } from 'node:path'
import { htmlToMarkdown } from '../../html'
import {
  convertMarkdown,
  type Data,
  type Entry,
  fillPermalink,
  fromYaml,
  isTrue,
  listOf,
  maskCode,
  ourFence,
  pick,
  readLiquid,
  readTexts,
  record,
  textOf,
  urlize,
} from '../../markdown'
import type { Imported, ImportedAuthor } from '../../model'
import type { Report } from '../../report'
import type { ReadOptions } from '../../source'
import { readIfThere, type Tree } from '../../tree'

const POST = /(?:^|\/)_(?:posts|drafts)\/(?:.*\/)?[^/]+\.(?:md|markdown|mkdn?|html)$/i
const DATED = /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/

/** Reads a site of Jekyll: posts, drafts, and pages with a title at its top. */
export async function readJekyll(tree: Tree, report: Report, options: ReadOptions): Promise<Imported> {
  const config = fromYaml((await readIfThere(tree, '_config.yml')) ?? (await readIfThere(tree, '_config.yaml')) ?? '')
  const origin = textOf(pick(config, 'url'))
  const base = (textOf(pick(config, 'baseurl')) ?? '').replace(/^\/?(?=.)/, '/').replace(/\/$/, '')
  const people = await readPeople(tree)
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
      convert: (entry) => convert(entry, tree, people),
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
        authors: fields.authors.map((name) => people.get(name)?.name ?? name),
        excerpt: isTrue(pick(data, 'excerpt_separator')) ? undefined : fields.excerpt,
      }),
    },
  )
  return {
    texts,
    authors: [...people.values()],
    origins: origin && URL.canParse(origin) ? [new URL(origin).origin] : [],
    roots: ['', ...(base === '' ? [] : [])],
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

async function convert({ body, file, data }: Entry, tree: Tree, people: ReadonlyMap<string, ImportedAuthor>) {
  void people
  const refer = (target: string) => {
    const [path = '', anchor] = target.split('#')
    const name = path.replace(/\.(?:md|markdown|html)$/i, '')
    const found = tree.files.find(
      (each) => each === path || (POST.test(each) && each.replace(/\.\w+$/, '').endsWith(`/${name}`)),
    )
    return `${found === undefined ? path : posix.relative(posix.dirname(file), found)}${anchor === undefined ? '' : `#${anchor}`}`
  }
  const masked = maskCode(body, {
    fence: (fence) => ourFence({ ...fence, lines: fence.lines.replace(RAW_TAGS, '') }),
    inline: (code) => code.replace(RAW_TAGS, ''),
    verbatim: { pattern: VERBATIM, write: verbatim },
  })
  const value = (name: string) =>
    /^page\.(?:title|description|excerpt)$/.test(name) ? textOf(pick(data, name.slice('page.'.length))) : undefined
  const text = masked.restore(readLiquid(masked.text, { system: 'Jekyll', refer, value }))
  if (/\.html$/i.test(file)) return { body: htmlToMarkdown(text).body, format: 'md' as const }
  return convertMarkdown(text, { own: kramdown })
}

const RAW_TAGS = /\{%-?\s*(?:end)?raw\s*-?%\}/g
const VERBATIM =
  /\{%-?\s*(highlight|prism|codeblock)\s*([^%]*?)-?%\}([\s\S]*?)\{%-?\s*end\1\s*-?%\}|\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g

function verbatim([, tag, options = '', code, raw]: RegExpExecArray): string {
  if (tag === undefined || code === undefined) return raw ?? ''
  const lines = code
    .replace(RAW_TAGS, '')
    .replace(/^[ \t]*\n/, '')
    .trimEnd()
  const mark = '`'.repeat(Math.max(3, ...[...lines.matchAll(/`{3,}/g)].map(([run]) => run.length + 1)))
  const [language = '', ...rest] = options.trim().split(/\s+/)
  return `\n\n${ourFence({ mark, info: `${language} ${rest.join(' ').replace(/mark_lines=/, 'hl_lines=')}`, lines: `${lines}\n` })}\n\n`
}

/** What only kramdown has: https://kramdown.gettalong.org/syntax.html */
const kramdown = (body: string) =>
  body
    .replace(/\{::comment\}([\s\S]*?)\{:\/(?:comment)?\}/g, (_, words) => `<!--${words}-->`)
    .replace(/\{::?\/?(?:nomarkdown|options)[^}]*\}/g, '')
    .replace(/^\*\[[^\]\n]+\]:[^\n]*$\n?/gm, '')
    .replace(/(?<=[\]\w)*_`\uE001])\{:[^}\n]*\}/g, '')

/** Authors with their biographies: `_data/authors.yml`, as most themes have it. */
async function readPeople(tree: Tree): Promise<Map<string, ImportedAuthor>> {
  const text = (await readIfThere(tree, '_data/authors.yml')) ?? (await readIfThere(tree, '_data/authors.yaml')) ?? ''
  return new Map(
    Object.entries(fromYaml(text)).map(([key, value]) => {
      const person = record(value)
      const links = ['url', 'website', 'home', 'web', 'uri']
        .flatMap((name) => listOf(pick(person, name)))
        .filter((url) => url.startsWith('https://'))
      return [
        key,
        {
          name: textOf(pick(person, 'name', 'display_name')) ?? key,
          bio: textOf(pick(person, 'bio', 'about', 'description')),
          links: links.slice(0, 1).map((url) => ({ label: 'Website', url })),
        },
      ]
    }),
  )
}

function withoutBase(address: string, base: string, tree: Tree): string | undefined {
  if (base === '' || !address.startsWith(`${base}/`)) return undefined
  const path = decodeURI(address.slice(base.length + 1).replace(/[?#].*$/, '')).normalize('NFC')
  return tree.files.find((file) => file.normalize('NFC') === path)
}
