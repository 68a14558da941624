import type { RootContent } from 'mdast'
import type { Report, Use } from '@/lib/mdx/contract'
import type { Words } from '@/lib/words'
import type { Work } from '../shared/works'

/** A work that is cited as a source. */
export interface CitedWork extends Work {
  readonly source: string
  readonly kind: keyof Words['evidence']['kinds']
  /** Number of claims that cite it. */
  readonly mentions: number
}

/** What a claim says about its source. */
export type Claim = Omit<CitedWork, 'mentions'>

/** A work while its mentions are being counted. */
export interface Counted {
  work: Omit<CitedWork, 'mentions'>
  /** Its mentions, in the order of the text. */
  readonly uses: Use<Claim>[]
}

/**
 * Returns the works of all claims in the order of the text. Mentions with the same title are the same source, and complete
 * each other. Reports claims inside a heading, a link or another claim, mentions that contradict each other, and sources
 * that readers could not find, unless they are `known`.
 */
export function collectSources(
  uses: readonly Use<Claim>[],
  report: Report,
  known: (work: Work) => boolean = () => false,
): Counted[] {
  const counted: Counted[] = []
  for (const use of uses) {
    const outer = use.within.findLast(holdsNoLink)
    if (outer) reportPlace(use.data, outer, report)
    else add(use, counted, report)
  }
  const works = counted.map(({ work }) => work)
  for (const { work, uses } of counted) if (uses[0]) checkWork(work, works, uses[0].data, known(work), report)
  return counted
}

/** Numbers the works in their order, and returns them. */
export function numberSources(counted: readonly Counted[]): CitedWork[] {
  return counted.map(({ work, uses }, at) => {
    for (const [index, use] of uses.entries()) giveNumber(use, at + 1, index + 1)
    return { ...work, mentions: uses.length }
  })
}

/** Tells a claim the number of its source and of this mention of it. */
export function giveNumber({ give }: Use<Claim>, number: number, mention: number): void {
  give({ number, mention }, mentionId(number, mention))
}

function add(use: Use<Claim>, counted: Counted[], report: Report): void {
  const { source, kind, by, href, year } = use.data
  const found = counted.find(({ work }) => normalise(work.source) === normalise(source))
  if (!found) counted.push({ work: { source, kind, by, href, year }, uses: [use] })
  else {
    found.work = merge(found, use.data, report)
    found.uses.push(use)
  }
}

/**
 * Adds what `claim` says to what is known about a work. If they disagree, the first mention is right, and the later one
 * is reported.
 */
function merge({ work, uses: [first] }: Counted, claim: Claim, report: Report): Counted['work'] {
  for (const field of FIELDS) {
    const [said, now] = [work[field], claim[field]]
    if (said === undefined || now === undefined || said === now) continue
    report(claim, field, {
      rule: 'evidence-source',
      message: `“${work.source}” has a different ${field} in line ${first?.line}: ${said}`,
      hint: `write ${field}=${typeof said === 'number' ? `{${said}}` : `"${said}"`}, or correct that one`,
    })
  }
  const { by = claim.by, href = claim.href, year = claim.year } = work
  return { ...work, by, href, year }
}

/** Reports a study or survey that readers could not find. An experience need not be written down anywhere. */
function checkWork(
  work: Counted['work'],
  works: readonly Counted['work'][],
  claim: Claim,
  isKnown: boolean,
  report: Report,
): void {
  const { source, kind, by, href, year } = work
  const twin = works.find((other) => href !== undefined && other.href === href)
  if (twin && twin.source !== source) {
    const message = `another work has this address: “${twin.source}”`
    const hint = `write source="${twin.source}", or the address of this one`
    report(claim, 'source', { rule: 'evidence-source', message, hint })
  }
  if (isKnown || kind === 'experience' || href !== undefined || (by !== undefined && year !== undefined)) return
  const message = `readers could not find this ${kind}: it has no address, and no author with a year`
  const hint = 'add href="https://doi.org/…", or by="…" and year={…}'
  report(claim, 'source', { rule: 'evidence-source', message, hint })
}

function reportPlace(claim: Claim, outer: RootContent, report: Report): void {
  const within = { heading: 'a heading', link: 'the text of a link' }[outer.type as string] ?? '<Evidence>'
  report(claim, undefined, {
    rule: 'component-place',
    message: `<Evidence> is inside ${within}`,
    hint: 'put it in a sentence of its own',
  })
}

/** Returns true for a node that cannot contain a claim, because the claim's mark is a link. */
function holdsNoLink(node: RootContent): boolean {
  return node.type === 'heading' || node.type === 'link' || ('name' in node && node.name === 'Evidence')
}

/** Returns the id of the mark after a claim. */
export function mentionId(number: number, mention: number): string {
  return `source-${number}-mention-${mention}`
}

export function normalise(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
}

const FIELDS = ['kind', 'by', 'href', 'year'] as const
