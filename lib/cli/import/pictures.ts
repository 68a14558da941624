import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openCache } from '../../disk-cache'
import { createDownload, fetchPictures, type Imported, type ImportRecord, type Report, type Tree } from '../../import'

interface Source {
  readonly imported: Imported
  readonly tree: Tree
}

interface Options {
  /** The content folder, and the name of the system. */
  readonly root: string
  readonly name: string
  readonly record: ImportRecord
  readonly fetch: boolean
  readonly report: Report
  readonly cwd: string
}

/** Name of the file beside the record that says which pictures were fetched. */
const FETCHED = 'pictures.json'

/** Adds pictures from the web to a source: what earlier runs fetched and, with `fetch`, the rest. */
export async function withPictures({ imported, tree }: Source, options: Options): Promise<Source> {
  const { root, name, record, fetch, report, cwd } = options
  const list = join(root, asidePath(name, FETCHED))
  const known: Record<string, string> = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {}
  if (!fetch && Object.keys(known).length === 0) return { imported, tree }
  const paths = new Map(
    Object.values(record.items).flatMap(({ written }) => Object.entries(written).map(([path, hash]) => [hash, path])),
  )
  const stored = (hash: string) => {
    const path = join(root, paths.get(hash) ?? '')
    return paths.has(hash) && existsSync(path) ? readFileSync(path) : undefined
  }
  const trusted = new Set(imported.origins.map((origin) => new URL(origin).host))
  const download = fetch ? createDownload({ trusted }) : undefined
  const cache = openCache('imported-pictures', cwd)
  const found = await fetchPictures({ imported, tree, known, stored, cache, download, report })
  const hasAny = Object.keys(found.known).length > 0
  const aside = { ...found.imported.aside, ...(hasAny && { [FETCHED]: found.known }) }
  return { imported: { ...found.imported, aside }, tree: found.tree }
}

/** Path below the content folder of what is kept beside the record. */
export function asidePath(source: string, name: string): string {
  return `imported/${source}-${name}`
}
