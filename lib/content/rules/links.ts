import { distance } from 'fastest-levenshtein'
import type { Link } from '../../mdx'
import { type Problem, problem } from '../../problems'
import { buildAddresses } from '../addresses'
import { pathOf } from '../bodies'
import type { Entries } from '../entries'
import type { PostEntry } from '../post'

/** Every link within the site leads to a page, a file or an anchor that readers will find. */
export function checkLinks(entries: Entries): Problem[] {
  const { posts, pages, authors, bodies } = entries
  const forReaders = createLookup(
    entries,
    posts.filter(({ status }) => status === 'published'),
  )
  const forAuthors = createLookup(entries, posts)
  return [...posts, ...pages, ...authors].flatMap((entry) => {
    const isUnpublished = 'status' in entry && entry.status !== 'published'
    const lookup = isUnpublished ? forAuthors : forReaders
    return (bodies.get(entry.file.path)?.facts?.links ?? []).flatMap((link) => {
      const found = link.target === undefined ? undefined : lookup(link, link.target)
      if (!found) return []
      const { line, column } = link
      return [problem({ file: entry.file.file, line, column, severity: 'error', ...found })]
    })
  })
}

type Found = Pick<Problem, 'rule' | 'message'> & { readonly fix?: string | undefined; readonly severity?: 'warning' }

type Lookup = (link: Link, target: string) => Found | undefined

function createLookup({ posts, pages, bodies, publicFiles }: Entries, visible: readonly PostEntry[]): Lookup {
  const addresses = buildAddresses(visible, pages)
  const files = new Map([...posts, ...pages].map((entry) => [pathOf(entry), entry.file]))
  const postsByPath = new Map(posts.map((post) => [pathOf(post), post]))
  const aliases = new Map(
    posts.flatMap((post) => (post.reading.aliases ?? []).map((alias) => [closed(alias), pathOf(post)])),
  )
  const answers = (path: string) => addresses.has(path) || publicFiles.has(path)

  return ({ href }, target) => {
    const [, path = '', query = '', anchor = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(target) ?? []
    const rest = query + anchor
    if (answers(path)) return checkAnchor(path, anchor)
    if (answers(`${path}/`)) {
      const message = `${href} is redirected: addresses end with a slash`
      return { rule: 'link-slash', severity: 'warning', message, fix: `${path}/${rest}` }
    }
    const lower = closed(path.toLowerCase())
    if (lower !== closed(path) && answers(lower)) {
      return { rule: 'link-case', message: `${href} leads nowhere: addresses are in lower case`, fix: lower + rest }
    }
    const post = postsByPath.get(closed(path))
    if (post) return { rule: 'link-unpublished', message: unpublished(href, post) }
    const renamed = aliases.get(closed(path))
    if (renamed !== undefined) {
      return { rule: 'link-alias', severity: 'warning', message: `${href} is an old address`, fix: renamed + rest }
    }
    const near = nearest(closed(path), addresses)
    return { rule: 'broken-link', message: `${href} leads nowhere`, fix: near && near + rest }
  }

  function checkAnchor(path: string, anchor: string): Found | undefined {
    const file = files.get(path)
    const anchors = file && bodies.get(file.path)?.facts?.anchors
    const id = anchor.slice(1)
    if (!anchors || id === '' || id === 'top' || anchors.includes(id)) return undefined
    const near = nearest(id, anchors)
    const message = `there is no #${id} in ${file.file}`
    return { rule: 'broken-anchor', message, fix: near === undefined ? undefined : `#${near}` }
  }
}

/** With the slash that every page ends with. */
const closed = (path: string) => (path.endsWith('/') ? path : `${path}/`)

function unpublished(href: string, { file, status, reading }: PostEntry): string {
  const state = status === 'draft' ? 'a draft' : `scheduled for ${reading.published_at?.text}`
  return `${href} leads to ${file.file}, which is ${state}`
}

/** The nearest known text within a third of its length. */
function nearest(text: string, known: Iterable<string>): string | undefined {
  const [best] = [...known]
    .map((candidate) => ({ candidate, edits: distance(text, candidate) }))
    .filter(({ candidate, edits }) => edits <= candidate.length / 3)
    .sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1))
  return best?.candidate
}
