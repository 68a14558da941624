import { distance } from 'fastest-levenshtein'
import { normalAddress } from '../../mdx'
import { type Problem, problem } from '../../problems'
import { buildAddresses } from '../addresses'
import { pathOf } from '../bodies'
import { type Entries, isPublishedPage } from '../entries'
import { reporter } from '../entry'
import type { PostEntry } from '../post'

/**
 * An address that readers were once given goes on leading somewhere: what the address lock records as published is
 * answered by a post, a page, a file or an alias.
 */
export function checkLock(entries: Entries): Problem[] {
  const { lock, posts, pages, today } = entries
  const answered = listAnswered(entries)
  // With a clock that was turned back, what is recorded for a later day is not out yet.
  const lost = [...lock.published].filter(([address, day]) => day <= today && !answered.has(normalAddress(address)))
  const hidden = new Map(
    [...posts, ...pages]
      .filter((entry) => !('status' in entry) || entry.status !== 'published')
      .map((entry) => [normalAddress(pathOf(entry)), entry]),
  )
  const isClear = [...posts, ...pages].every(({ fields }) => fields !== undefined)
  return lost.flatMap(([address, since]) => {
    const kept = hidden.get(normalAddress(address))
    if (kept) return [reportHidden(kept, address, since)]
    // An unreadable front matter may hold the slug or the alias that is looked for.
    return isClear ? [reportLost(entries, address, since)] : []
  })
}

function listAnswered(entries: Entries): ReadonlySet<string> {
  const { posts, pages, bodies, publicFolder } = entries
  const out = posts.filter(({ status }) => status === 'published')
  const shown = pages.filter(isPublishedPage)
  const aliases = out.flatMap(({ reading }) => reading.aliases ?? [])
  return new Set(
    [...buildAddresses({ posts: out, pages: shown, bodies }).keys(), ...aliases, ...publicFolder.files].map(
      normalAddress,
    ),
  )
}

type AnyEntry = Entries['posts' | 'pages'][number]

function reportHidden(entry: AnyEntry, address: string, since: string): Problem {
  const { file, fields, slug, reading } = entry
  const report = reporter(file.file, fields)
  const lost = `${address} was published on ${since} and would disappear`
  if ('status' in entry && entry.status === 'scheduled') {
    const message = `${lost}: the post is scheduled for ${entry.reading.published_at?.text}`
    return report('error', 'lost-address', ['published_at'], message, `published_at: ${since}`)
  }
  const what = file.kind === 'post' ? 'the post is a draft' : 'the page is not published'
  const withdraw = file.kind === 'post' ? slug : address
  const fix = `published: true, or take it back for good: npm run post -- unpublish ${withdraw}`
  const key = reading.published === undefined ? 'title' : 'published'
  return { ...report('error', 'lost-address', [key], `${lost}: ${what}`, fix), field: 'published' }
}

function reportLost({ lock, posts }: Entries, address: string, since: string): Problem {
  const heir = findHeir(posts, lock.published, address, since)
  if (heir) {
    const aliases = [...(heir.reading.aliases ?? []), address]
    const message = `${address} was published on ${since} and would disappear; this post looks like its successor`
    const fix = `aliases: [${aliases.join(', ')}]`
    return reporter(heir.file.file, heir.fields)('error', 'lost-address', ['aliases'], message, fix)
  }
  const message = `${address} was published on ${since} and would disappear: no post, page or alias answers it`
  return problem({
    file: lock.file,
    ...lock.places.get(address),
    rule: 'lost-address',
    severity: 'error',
    message,
    fix: `aliases: [${address}] in the post that takes its place, or take it back for good: npm run post -- unpublish ${address}`,
  })
}

/**
 * The post that took an address's place: one that is out and not recorded yet, published the same day or called nearly
 * the same; else, when an alias was lost, the only post of that day.
 */
function findHeir(
  posts: readonly PostEntry[],
  recorded: ReadonlyMap<string, string>,
  address: string,
  since: string,
): PostEntry | undefined {
  const out = posts.filter(({ status }) => status === 'published')
  const sameDay = out.filter(({ reading }) => reading.published_at?.day === since)
  const isNew = (post: PostEntry) => !recorded.has(pathOf(post))
  const slug = address.split('/').filter(Boolean).at(-1) ?? ''
  const [nearest] = out
    .filter(isNew)
    .map((post) => ({ post, far: distance(slug, post.slug) / Math.max(slug.length, post.slug.length) }))
    .filter(({ far, post }) => far <= 0.5 || sameDay.includes(post))
    .sort((a, b) => Number(sameDay.includes(b.post)) - Number(sameDay.includes(a.post)) || a.far - b.far)
  return nearest?.post ?? (sameDay.length === 1 ? sameDay[0] : undefined)
}
