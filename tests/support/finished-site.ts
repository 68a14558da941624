import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPageFacts, type Export, type FinishedSite, listSite, type PageFacts } from '@/lib/export'
import { describePage } from '@/lib/export/facts'
import { parsePage } from '@/lib/export/page'
import { indexSite } from '@/lib/search'

type Given = Partial<Pick<Export, 'unpublished' | 'publicFiles'>>

/** Reads a folder as a finished export. */
export function finishedSite(folder: string, given: Given = {}): FinishedSite {
  const input = { folder, unpublished: [], publicFiles: new Set<string>(), ...given }
  const { files } = listSite(input, [])
  return listSite(
    input,
    [...files].filter((file) => file.endsWith('.html') && !input.publicFiles.has(file)).map(readFacts(folder)),
  )
}

/** Indexes the articles in a folder. `project` is the folder of the cache. */
export function indexFolder(folder: string, project: string, pagesPerIndex?: number): Promise<string> {
  const articles = finishedSite(folder).pages.flatMap(({ file, searchHash: hash }) => {
    const html = readFileSync(join(folder, file), 'utf8')
    return hash ? [{ file, hash, read: async () => describePage(file, html, parsePage(html)).search ?? '' }] : []
  })
  return indexSite(folder, project, articles, pagesPerIndex)
}

function readFacts(folder: string): (file: string) => PageFacts {
  return (file) => buildPageFacts(file, readFileSync(join(folder, file), 'utf8'))
}
