import { distance } from 'fastest-levenshtein'
import { normalAddress } from '../../address'
import { isSection, patternSource } from '../../hosts'
import { type Problem, problem } from '../../problems'
import { slugify } from '../../slug'
import { type Entries, isPublished, publishedOf } from '../entries/entries'
import { reporter } from '../entries/entry'
import type { PostEntry } from '../entries/post'
import { pathOf } from '../kinds'
import { listRedirects } from '../redirects'
import { buildAddresses } from './addresses'

/**
 * Checks that every address that was ever published still works: for each one in the address lock there must be a post,
 * page, file or redirect.
 */
export function checkLock(entries: Entries): Problem[] {
  const { lock, posts, pages, today } = entries
  const answered = listAnswered(entries)
  // If the clock has been turned back, addresses recorded for a later day are not published yet.
  const lost = [...lock.published].filter(([address, day]) => day <= today && !answered.has(normalAddress(address)))
  const hidden = new Map(
    [...posts, ...pages].filter((entry) => !isPublished(entry)).map((entry) => [normalAddress(pathOf(entry)), entry]),
  )
  const isClear = [...posts, ...pages].every(({ fields }) => fields !== undefined)
  return lost.flatMap(([address, since]) => {
    const kept = hidden.get(normalAddress(address))
    if (kept) return [reportHidden(kept, address, since)]
    // Front matter that cannot be read may contain the missing slug or alias.
    return isClear ? [reportLost(entries, address, since)] : []
  })
}

function listAnswered(entries: Entries): ReadonlySet<string> {
  const { publicFolder } = entries
  const published = publishedOf(entries)
  const redirects = listRedirects(entries).filter(({ query }) => !query)
  const sections = redirects.filter(({ from }) => isSection(from)).map(({ from }) => new RegExp(patternSource(from)))
  const known = [
    ...buildAddresses(published).keys(),
    ...redirects.map(({ from }) => from),
    ...publicFolder.files,
    ...[...entries.lock.published.keys()].filter((path) => sections.some((pattern) => pattern.test(path))),
  ]
  return new Set(known.map(normalAddress))
}

type AnyEntry = Entries['posts' | 'pages'][number]

function reportHidden(entry: AnyEntry, address: string, since: string): Problem {
  const { file, fields, reading } = entry
  const report = reporter(file.file, fields)
  const lost = `${address} was published on ${since} and would disappear`
  if (entry.status === 'scheduled') {
    const message = `${lost}: the ${file.kind} is scheduled for ${entry.reading.published_at?.text}`
    return report('error', 'lost-address', ['published_at'], message, `published_at: ${since}`)
  }
  const hint = `published: true, or withdraw it for good: npm run post -- unpublish ${address}`
  const key = reading.published === undefined ? 'title' : 'published'
  return { ...report('error', 'lost-address', [key], `${lost}: the ${file.kind} is a draft`, hint), field: 'published' }
}

function reportLost({ lock, posts }: Entries, address: string, since: string): Problem {
  const heir = findHeir(posts, lock.published, address)
  if (heir) {
    const aliases = [...(heir.reading.aliases ?? []), address]
    const message = `${address} was published on ${since} and would disappear; this post looks like its successor`
    const hint = `aliases: [${aliases.join(', ')}]`
    return reporter(heir.file.file, heir.fields)('error', 'lost-address', ['aliases'], message, hint)
  }
  const message = `${address} was published on ${since} and would disappear: no post, page or alias has this address`
  return problem({
    file: lock.file,
    ...lock.places.get(address),
    rule: 'lost-address',
    severity: 'error',
    message,
    hint: `aliases: [${address}] in the text that takes its place, or withdraw it for good: npm run post -- unpublish ${address}`,
  })
}

/**
 * Returns the post that probably replaced a missing address: the published post with the most similar name. Guessing by
 * the day alone could send readers to an unrelated text.
 */
function findHeir(
  posts: readonly PostEntry[],
  recorded: ReadonlyMap<string, string>,
  address: string,
): PostEntry | undefined {
  const slug =
    address
      .split('/')
      .filter(Boolean)
      .at(-1)
      ?.replace(/\.[a-z]+$/, '') ?? ''
  const [heir] = posts
    .filter(({ status }) => status === 'published')
    .map((post) => ({
      post,
      likeness: Math.max(likeness(slug, post.slug), likeness(slug, slugify(post.reading.title ?? ''))),
    }))
    .filter(({ likeness }) => likeness >= ALIKE)
    // A post whose own address is recorded has not just been renamed.
    .sort((a, b) => Number(isNew(b.post)) - Number(isNew(a.post)) || b.likeness - a.likeness)
  return heir?.post

  function isNew(post: PostEntry): boolean {
    return !recorded.has(pathOf(post))
  }
}

/** Names that share at least two thirds of their letters or words count as the same text. */
const ALIKE = 2 / 3

/** Returns how much two slugs have in common, from 0 to 1: the larger share of letters or of meaningful words. */
function likeness(a: string, b: string): number {
  const letters = 1 - distance(a, b) / Math.max(a.length, b.length, 1)
  const [words, others] = [wordsOf(a), wordsOf(b)]
  const shared = [...words].filter((word) => others.has(word)).length
  return Math.max(letters, shared / Math.max(words.size, others.size, 1))
}

/** Words of up to three letters carry little meaning. */
const wordsOf = (slug: string) => new Set(slug.split('-').filter((word) => word.length > 3))
