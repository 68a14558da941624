import { posix } from 'node:path'
import type { Imported, ImportedAuthor, ImportedText } from '../model'
import type { Report } from '../report'
import type { ReadOptions } from '../source'
import type { Tree } from '../tree'
import { pick, textOf } from './front-matter/values'
import { type Entry, readTexts, type System } from './read-texts'
import { convertMarkdown } from './syntax/convert'

/** A blog whose generator leaves addresses to its pages, so that they are guessed from its files. */
export interface Blog {
  readonly files: readonly string[]
  /** Folder of texts that a file is in, which is no part of its address. */
  readonly folderOf: (file: string) => string
  /** Paths below which texts are shown: `/blog/`, `/`. */
  readonly bases: (entry: Entry) => readonly string[]
  readonly isMdx: (file: string) => boolean
  readonly origins: readonly string[]
  readonly roots: readonly string[]
  readonly authors?: readonly ImportedAuthor[]
  readonly own?: (body: string, entry: Entry) => string
  readonly kind?: System['kind']
  readonly skip?: System['skip']
  readonly defaults?: System['defaults']
  readonly fields?: (entry: Entry) => Partial<ImportedText>
  readonly findPicture?: Imported['findPicture']
}

/** Reads such a blog. */
export async function readBlog(tree: Tree, report: Report, options: ReadOptions, blog: Blog): Promise<Imported> {
  const texts = await readTexts(tree, report, options, {
    files: blog.files,
    defaults: (file) => {
      const day = /(?:^|\/)(\d{4}[-/]\d{2}[-/]\d{2})[-/][^/]/.exec(file)?.[1]
      return { ...(day && { date: day.replaceAll('/', '-') }), ...blog.defaults?.(file) }
    },
    skip: blog.skip,
    kind: blog.kind,
    address: (entry) => addressOf(entry, blog),
    convert: (entry) =>
      convertMarkdown(entry.body, { mdx: blog.isMdx(entry.file), own: (body) => blog.own?.(body, entry) ?? body }),
    fields: blog.fields,
  })
  return { texts, authors: blog.authors ?? [], origins: blog.origins, roots: blog.roots, findPicture: blog.findPicture }
}

function addressOf(entry: Entry, { folderOf, bases }: Blog) {
  const { file, data, fields } = entry
  const path = file
    .slice(folderOf(file).length)
    .replace(/^\//, '')
    .replace(/\.[^./]+$/, '')
    .replace(/(?:^|\/)(?:index|readme)$/i, '')
  const written =
    textOf(pick(data, 'permalink', 'path', 'url')) ?? (fields.slug?.startsWith('/') ? fields.slug : undefined)
  const isPath = written?.startsWith('/') === true && !/[{:]/.test(written)
  const own = isPath ? undefined : fields.slug
  const last = (own ?? posix.basename(isPath ? (written ?? '') : path)).replace(/\.html?$/, '')
  const undated = path.replace(/(^|\/)\d{4}-\d{2}-\d{2}-(?=[^/]*$)/, '$1')
  const names = own === undefined ? [...new Set([path, undated])] : [own]
  const addresses = isPath
    ? [written ?? '']
    : bases(entry).flatMap((base) => names.map((name) => `${base}${name}/`.replace(/\/{2,}/g, '/')))
  return { slug: last.replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '') || posix.basename(posix.dirname(file)), addresses }
}

/** Returns the origin that a configuration in JavaScript names, which is not run. */
export function originIn(text: string | undefined, ...keys: readonly string[]): string[] {
  const pattern = new RegExp(`(?:${keys.join('|')})["']?\\s*[:=]\\s*["'\`](https?://[^"'\`\\s]+)`, 'i')
  const url = pattern.exec(text ?? '')?.[1]
  return url !== undefined && URL.canParse(url) ? [new URL(url).origin] : []
}

/** Sections whose texts are posts, wherever they are. */
export const isPostFolder = (name: string) =>
  /^(?:_?posts?|blogs?|articles?|writings?|essays?|journal|notes?|garden|thoughts|tils?|news|stories|weekly)$/i.test(
    name,
  )
