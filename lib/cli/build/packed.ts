import { type PackedFile, packFiles, unpackFiles } from '../../disk-cache'
import type { DescribedPage, PageFacts } from '../../export'

/** Finished files, and what later steps of a build must know of the pages among them. */
export interface Finished {
  readonly files: readonly PackedFile[]
  readonly pages: readonly DescribedPage[]
}

/** Packs finished files for the store. */
export function packOutput({ files, pages }: Finished): Uint8Array {
  const facts = pages.map((page) => page.facts)
  const searches = pages.map(({ search }) => search ?? null)
  return packFiles([json('facts', facts), json('searches', searches), ...files])
}

/** Returns only the facts of the pages in an entry. */
export function readFacts(bytes: Uint8Array): readonly PageFacts[] {
  return parse(unpackFiles(bytes)[0]) as readonly PageFacts[]
}

/** Returns what was packed. */
export function readFinished(bytes: Uint8Array): Finished {
  const [facts, searches, ...files] = unpackFiles(bytes)
  const texts = parse(searches) as readonly (string | null)[]
  const pages = (parse(facts) as readonly PageFacts[]).map((facts, at): DescribedPage => {
    const search = texts[at]
    return search == null ? { facts } : { facts, search }
  })
  return { files, pages }
}

function json(path: string, value: unknown): PackedFile {
  return { path, content: new TextEncoder().encode(JSON.stringify(value)) }
}

function parse(file: PackedFile | undefined): unknown {
  return JSON.parse(new TextDecoder().decode(file?.content))
}
