import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles } from '../../list-files'
import { href } from '../../urls'
import { type ParsedPage, parsePage } from '../page'
import type { Export } from '../types'

/** The finished folder, read once for all checks. */
export interface FinishedSite {
  readonly folder: string
  readonly files: ReadonlySet<string>
  /** Those of `files` that come from `content/public/`. */
  readonly publicFiles: ReadonlySet<string>
  /** The engine's pages. HTML files from `content/public/` are not among them. */
  readonly pages: readonly FinishedPage[]
  /** Site paths of posts that are not published. */
  readonly unpublished: readonly string[]
  read(file: string): Promise<string>
}

export interface FinishedPage extends ParsedPage {
  readonly file: string
  /** Address with the base path, as in links. */
  readonly address: string
  readonly html: string
  /** True if the page keeps Next's runtime. */
  readonly hasRuntime: boolean
}

/** Reads every page of a finished folder. A page whose text has not changed since the last call is not parsed again. */
export async function loadSite({ folder, unpublished, publicFiles }: LoadInput): Promise<FinishedSite> {
  const files = listFiles(folder)
  const read = (file: string) => readFile(join(folder, file), 'utf8')
  const pages = await Promise.all(
    files
      .filter((file) => file.endsWith('.html') && !publicFiles.has(file))
      .map(async (file) => {
        const html = await read(file)
        const known = parsedBefore.get(join(folder, file))
        const page = known?.html === html ? known : parseFinished(file, html)
        parsedBefore.set(join(folder, file), page)
        return page
      }),
  )
  return { folder, files: new Set(files), publicFiles, pages, unpublished, read }
}

type LoadInput = Pick<Export, 'folder' | 'unpublished' | 'publicFiles'>

const parsedBefore = new Map<string, FinishedPage>()

function parseFinished(file: string, html: string): FinishedPage {
  const parsed = parsePage(html)
  const hasRuntime = parsed.elements.some(
    ({ name, attributes }) => name === 'script' && attributes.src?.includes('/_next/'),
  )
  return { ...parsed, file, html, hasRuntime, address: addressOf(file) }
}

/** Returns the address of an HTML file as a browser requests it, with the base path. */
export function addressOf(file: string): string {
  const path = file.replace(/(^|\/)index\.html$/, '$1')
  return href(`/${path.split('/').map(encodeURIComponent).join('/')}`)
}

/**
 * Returns the value of the attribute `wanted` of the first element with this name and these attributes, or `undefined`.
 */
export function attributeOf(
  page: ParsedPage,
  name: string,
  match: Readonly<Record<string, string>>,
  wanted: string,
): string | undefined {
  const found = page.elements.find(
    (element) =>
      element.name === name && Object.entries(match).every(([key, value]) => element.attributes[key] === value),
  )
  return found?.attributes[wanted]
}
