import { slugify, type Term } from '../../../slug'
import type { ImportedText } from '../../model'

/** Rules of our front matter: see `postSchema`. */
const MOST = 10
const LONGEST = 40

/**
 * Returns the topics of each text in one spelling each: the one in `labels`, of the texts that are here, or else that of
 * most texts. Topics that our front matter cannot hold are in `lost`.
 */
export function unifyTopics(texts: readonly ImportedText[], labels: ReadonlyMap<string, string>) {
  const usual = new Map([...usualSpellings(texts.flatMap(({ topics }) => topics.map(termOf))), ...labels])
  return (text: ImportedText): { readonly topics: readonly string[]; readonly lost: readonly string[] } => {
    const terms = [...new Map(text.topics.map(termOf).map((term) => [term.slug, term])).values()]
    const fitting = terms.filter(({ slug, label }) => slug !== '' && [...label].length <= LONGEST)
    const kept = fitting.slice(0, MOST)
    return {
      topics: kept.map(({ slug, label }) => usual.get(slug) ?? label),
      lost: terms
        .filter((term) => !kept.includes(term))
        .map(({ label }) => label)
        .filter((label) => label !== ''),
    }
  }
}

const termOf = (written: string): Term => {
  const label = written.replace(/\s+/g, ' ').trim()
  return { label, slug: slugify(label) }
}

function usualSpellings(terms: readonly Term[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  for (const { label } of terms) counts.set(label, (counts.get(label) ?? 0) + 1)
  const best = new Map<string, string>()
  for (const { slug, label } of terms) {
    const leader = best.get(slug)
    if (leader === undefined || (counts.get(label) ?? 0) > (counts.get(leader) ?? 0)) best.set(slug, label)
  }
  return best
}
