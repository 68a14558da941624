import { distance } from 'fastest-levenshtein'
import type { Link } from '../../mdx'
import { type Problem, problem } from '../../problems'
import { buildAddresses } from '../addresses'
import { pathOf } from '../bodies'
import { type Entries, isPublishedPage } from '../entries'

/**
 * Every link within the site leads to a page, a file or an anchor that readers will find. What is not published yet may
 * also link to its like.
 */
export function checkLinks(entries: Entries): Problem[] {
  const { posts, pages, authors } = entries
  const published = {
    posts: posts.filter(({ status }) => status === 'published'),
    pages: pages.filter(isPublishedPage),
  }
  const shown = new Set<AnyEntry>([...published.posts, ...published.pages, ...authors])
  const forReaders = createLookup(entries, published)
  const forAuthors = createLookup(entries, entries)
  return [...posts, ...pages, ...authors].flatMap((entry) => {
    const lookup = shown.has(entry) ? forReaders : forAuthors
    return (entries.bodies.get(entry.file.path)?.facts?.links ?? []).flatMap((link) => {
      const found = link.target === undefined ? undefined : lookup(link, link.target)
      if (!found) return []
      const { line, column } = link
      return [problem({ file: entry.file.file, line, column, severity: 'error', ...found })]
    })
  })
}

type AnyEntry = Entries['posts' | 'pages' | 'authors'][number]

type Found = Pick<Problem, 'rule' | 'message'> & { readonly fix?: string | undefined; readonly severity?: 'warning' }

type Lookup = (link: Link, target: string) => Found | undefined

/** Finds what is wrong with a link within the site for those who see what is `visible`; `undefined` for one that leads somewhere. */
export function createLookup(
  { posts, pages, bodies, publicFolder }: Entries,
  visible: Pick<Entries, 'posts' | 'pages'>,
): Lookup {
  const addresses = buildAddresses({ ...visible, bodies })
  const texts = new Map([...posts, ...pages].map((entry) => [pathOf(entry), entry]))
  const aliases = new Map(
    posts.flatMap((post) => (post.reading.aliases ?? []).map((alias) => [closed(alias), pathOf(post)])),
  )
  const answers = (path: string) => addresses.has(path) || publicFolder.files.has(path)

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
      const message = `${href} leads nowhere: addresses are in lower case`
      return { rule: 'link-case', message, fix: lower + rest }
    }
    const hidden = texts.get(closed(path))
    if (hidden)
      return {
        rule: 'link-unpublished',
        message: unpublished(href, hidden),
        fix: 'take the link out until readers can follow it',
      }
    const renamed = aliases.get(closed(path))
    if (renamed !== undefined) {
      const message = `${href} is an old address`
      return { rule: 'link-alias', severity: 'warning', message, fix: renamed + rest }
    }
    const near = nearest(closed(path), addresses)
    return {
      rule: 'broken-link',
      message: `${href} leads nowhere`,
      fix: near ? near + rest : 'write the address of a page of this site, or take the link out',
    }
  }

  function checkAnchor(path: string, anchor: string): Found | undefined {
    const file = texts.get(path)?.file
    const body = file && bodies.get(file.path)
    // Of a body with mistakes, a part may not have been read, and its anchors with it.
    const anchors = body?.key === undefined ? undefined : body.facts?.anchors
    const id = anchor.slice(1)
    if (!file || !anchors || id === '' || id === 'top' || anchors.includes(id)) return undefined
    const near = nearest(id, anchors)
    const message = `there is no #${id} in ${file.file}`
    const some = anchors.slice(0, 5).map((other) => `#${other}`)
    const other = some.length > 0 ? `one of ${some.join(', ')}` : `a link without #${id}: that text has no headings`
    return { rule: 'broken-anchor', message, fix: near === undefined ? other : `#${near}` }
  }
}

/** With the slash that every page ends with. */
const closed = (path: string) => (path.endsWith('/') ? path : `${path}/`)

function unpublished(href: string, entry: Entries['posts' | 'pages'][number]): string {
  const isScheduled = 'status' in entry && entry.status === 'scheduled'
  const state = isScheduled ? `scheduled for ${entry.reading.published_at?.text}` : 'a draft'
  return `${href} leads to ${entry.file.file}, which is ${state}`
}

/** The nearest known text within a third of its length. */
function nearest(text: string, known: Iterable<string>): string | undefined {
  const [best] = [...known]
    .map((candidate) => ({ candidate, edits: distance(text, candidate) }))
    .filter(({ candidate, edits }) => edits <= candidate.length / 3)
    .sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1))
  return best?.candidate
}
