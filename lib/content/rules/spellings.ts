import { groupBy } from '../../group-by'
import type { Edit, Problem } from '../../problems'
import type { Term } from '../../slug'
import { namesOf } from '../build'
import type { Entries } from '../entries/entries'
import { itemPath, reporter } from '../entries/entry'
import { yamlText } from '../front-matter/yaml-text'

/** Checks that tags, series and names of authors with the same slug are spelled the same. */
export function checkSpellings({ posts, authors }: Entries): Problem[] {
  const uses = posts.flatMap((post) => [
    ...once(post.reading.tags ?? []).map(({ term, index }) => use(post, term, 'tag', itemPath(post, 'tags', index))),
    ...(post.reading.series ? [use(post, post.reading.series, 'series', ['series'])] : []),
    ...once(namesOf(post)).map(({ term, index }) => use(post, term, 'author', itemPath(post, authorKey(post), index))),
  ])
  const byFile = authors.flatMap((author) => {
    const label = author.reading.name
    return label === undefined
      ? []
      : [{ ...use(author, { slug: author.slug, label }, 'author', ['name']), isFinal: true }]
  })
  const groups = groupBy([...byFile, ...uses], ({ what, term }) => `${what} ${term.slug}`)
  return [...groups.values()].flatMap(checkGroup)
}

interface Use {
  readonly entry: Entries['posts'][number] | Entries['authors'][number]
  readonly term: Term
  readonly what: 'tag' | 'series' | 'author'
  readonly path: readonly PropertyKey[]
  /** True for the spelling in an author's own file. */
  readonly isFinal?: boolean
}

function use(entry: Use['entry'], term: Term, what: Use['what'], path: Use['path']): Use {
  return { entry, term, what, path }
}

/** Leaves out repetitions within a post, which are reported separately. */
const once = (terms: readonly Term[]) =>
  terms
    .map((term, index) => ({ term, index }))
    .filter(({ term, index }) => terms.findIndex(({ slug }) => slug === term.slug) === index)

const authorKey = ({ reading }: Entries['posts'][number]) => (reading.authors ? 'authors' : 'author')

/** The right spelling is that of the author's own file, otherwise the most common one, otherwise the first. */
function checkGroup(uses: readonly Use[]): Problem[] {
  const spellings = [...groupBy(uses, ({ term }) => term.label).values()]
  if (spellings.length < 2) return []
  const final = spellings.find((spelling) => spelling.some(({ isFinal }) => isFinal))
  const usual = final ?? spellings.toSorted((a, b) => b.length - a.length)[0]
  const example = usual?.[0]
  if (!example) return []
  return uses
    .filter(({ term }) => term.label !== example.term.label)
    .map(({ entry, term, what, path }) => {
      const message = `the ${what} "${term.label}" is spelled "${example.term.label}" in ${example.entry.file.file}`
      const report = reporter(entry.file.file, entry.fields)
      const right = example.term.label
      return report('warning', 'two-spellings', path, message, right, respell(entry, path, right))
    })
}

/** Returns an edit that writes the label in the same kind of quotes as before. An author may be one value or a list. */
function respell({ fields }: Use['entry'], path: Use['path'], label: string): Edit | undefined {
  const own = fields?.range(path) ? path : path.slice(0, 1)
  const range = fields?.range(own)
  const quote = /^["']/.exec(fields?.written(own) ?? '')?.[0]
  if (!range) return undefined
  return {
    ...range,
    text: quote === "'" && !label.includes("'") ? `'${label}'` : quote ? JSON.stringify(label) : yamlText(label),
  }
}
