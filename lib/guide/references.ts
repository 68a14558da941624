import { hashOf } from '../hash'
import { type Cited, keysIn, readReferences } from '../references'
import { findFences } from './split'

/** Returns what tells of the body of an example which works it cites, of those in the files of BibTeX that the guide shows. */
export async function citeExamples(guide: string): Promise<(body: string) => Cited | undefined> {
  const files = findFences(guide).filter(({ title }) => title?.endsWith('.bib'))
  const read = await Promise.all(files.map(({ body }) => readReferences(body, 'bib')))
  const works = new Map(read.flatMap(({ references }) => references.map((work) => [work.id, work])))
  return (body) => {
    const cited = keysIn(body).flatMap((key) => works.get(key) ?? [])
    if (cited.length === 0) return undefined
    const references = Object.fromEntries(cited.map((work) => [work.id, work]))
    return { style: { name: 'apa' }, references, unknown: {}, isPartial: false, states: { '': hashOf(references) } }
  }
}
