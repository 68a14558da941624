import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles } from '../../list-files'
import type { PageFacts } from '../facts'
import type { Export } from '../types'

/** The finished folder, as the checks see it. */
export interface FinishedSite {
  readonly folder: string
  readonly files: ReadonlySet<string>
  /** Those of `files` that come from `content/public/`. */
  readonly publicFiles: ReadonlySet<string>
  /** The engine's pages. HTML files from `content/public/` are not among them. */
  readonly pages: readonly PageFacts[]
  /** Site paths of posts that are not published. */
  readonly unpublished: readonly string[]
  read(file: string): Promise<string>
}

/** Lists the files of a finished folder, to which `pages` are the facts. */
export function listSite(
  { folder, unpublished, publicFiles }: Pick<Export, 'folder' | 'unpublished' | 'publicFiles'>,
  pages: readonly PageFacts[],
): FinishedSite {
  const read = (file: string) => readFile(join(folder, file), 'utf8')
  return { folder, files: new Set(listFiles(folder)), publicFiles, pages, unpublished, read }
}
