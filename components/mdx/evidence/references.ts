import type { ElementContent } from 'hast'
import {
  type Appendix,
  type Citations,
  type CitationUse,
  phrasing,
  type Reference,
  type Report,
  type Use,
  type WholeText,
} from '@/lib/mdx/contract'
import type { Work } from '../shared/works'
import { listEntries } from './source-list'
import { type Claim, type Counted, collectSources, giveNumber, mentionId, normalise } from './sources'

/**
 * Returns the list of a text with citations: works that it cites and works that claims rest on, in the style and the order
 * of the site's references. A claim whose source has the address or the title of a cited work is a mention of that work.
 */
export function listReferences(
  uses: readonly Use<Claim>[],
  text: WholeText,
  citations: Citations,
  report: Report,
): Appendix | undefined {
  const { references } = citations
  const find = (work: Work) => findReference(work, references)
  const counted = collectSources(uses, report, (work) => find(work) !== undefined)
  const works = new Map(Object.entries(references))
  const claims = new Map<Use<Claim>, string>()
  const kinds = new Map<string, Claim['kind']>()
  for (const [at, { work, uses }] of counted.entries()) {
    const found = find(work)
    if (found) compare(work, found, uses[0], report)
    const id = found?.id ?? `claim ${at + 1}`
    works.set(id, found ?? referenceOf(work, id))
    kinds.set(id, work.kind)
    for (const use of uses) claims.set(use, id)
  }
  const mentions = inOrder(uses, citations.uses)
  const groups = mentions.map((mention) => {
    if ('cites' in mention) return { works: mention.cites.map(({ key }) => key), cites: mention.cites }
    const id = claims.get(mention)
    return { works: id === undefined ? [] : [id] }
  })
  const set = citations.set(works, groups)
  if (!set) return undefined
  const counts = new Map<string, number>()
  const numbers = new Map(set.list.map(({ work }, at) => [work, at + 1]))
  const count = (id: string) => {
    const mention = (counts.get(id) ?? 0) + 1
    counts.set(id, mention)
    return { number: numbers.get(id) ?? 0, mention }
  }
  for (const [at, mention] of mentions.entries()) {
    if ('cites' in mention) complete(mention, set.groups[at] ?? [], count, text)
    else {
      const id = claims.get(mention)
      if (id === undefined) continue
      const { number, mention: nth } = count(id)
      giveNumber(mention, number, nth)
    }
  }
  const entries = set.list.map(({ work, content }) => ({
    page: content,
    plain: phrasing(content),
    kind: kinds.get(work),
    mentions: counts.get(work) ?? 0,
  }))
  return listEntries(entries, text.words, set.isNumeric || counted.length > 0)
}

/** Returns claims and citations in the order of the text. */
function inOrder(uses: readonly Use<Claim>[], citations: readonly CitationUse[]): (Use<Claim> | CitationUse)[] {
  const before = (at: number) => citations.filter(({ after }) => after === at)
  return [...uses.flatMap((use, at) => [...before(at), use]), ...before(uses.length)]
}

function complete(
  use: CitationUse,
  set: readonly ElementContent[],
  count: (id: string) => { readonly number: number; readonly mention: number },
  { words: { evidence } }: WholeText,
): void {
  const link = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node
    const work = node.properties.dataWork
    if (work === undefined) return { ...node, children: node.children.map(link) }
    const { number, mention } = count(String(work))
    const [only] = node.children
    const isNumber = only?.type === 'text' && only.value === String(number)
    const ariaLabel = isNumber && { ariaLabel: evidence.cited(number) }
    return { ...node, properties: { id: mentionId(number, mention), href: `#source-${number}`, ...ariaLabel } }
  }
  use.complete(set.map(link), phrasing(set))
}

function findReference({ href, source = '' }: Work, references: Citations['references']): Reference | undefined {
  const title = normalise(source)
  return Object.values(references).find(
    (one) =>
      (href !== undefined && addressesOf(one).includes(plainAddress(href))) || normalise(one.title ?? '') === title,
  )
}

function addressesOf({ DOI, URL }: Reference): string[] {
  return [
    ...(DOI ? [`https://doi.org/${DOI.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')}`] : []),
    ...(URL ? [URL] : []),
  ].map(plainAddress)
}

/** Addresses that differ only in what makes no difference are the same. */
const plainAddress = (address: string) =>
  address
    .toLowerCase()
    .replace(/^https?:\/\/(?:dx\.(?=doi))?/, '')
    .replace(/\/+$/, '')

/** Reports a year that is not that of the references. */
function compare(work: Counted['work'], { id, issued }: Reference, use: Use<Claim> | undefined, report: Report): void {
  const year = issued?.['date-parts']?.[0]?.[0]
  if (!use || work.year === undefined || year === undefined || work.year === year) return
  const message = `“${work.source}” has a different year in the references (${id}): ${year}`
  report(use.data, 'year', { rule: 'evidence-source', message, hint: `write year={${year}}, or leave it out` })
}

/** Returns a work that no file of references has in the form that styles know. */
function referenceOf({ by, source, href, year }: Work, id: string): Reference {
  return {
    id,
    type: href === undefined ? 'document' : 'webpage',
    title: source ?? '',
    ...(by && { author: [{ literal: by }] }),
    ...(href && { URL: href }),
    ...(year && { issued: { 'date-parts': [[year]] } }),
  }
}
