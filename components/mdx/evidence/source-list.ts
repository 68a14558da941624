import type { Element, ElementContent } from 'hast'
import type { PhrasingContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { element } from '@/lib/hast'
import { type Appendix, item, list, paragraph, text, type WholeText } from '@/lib/mdx/contract'
import { citation } from '../shared/works'
import { type CitedWork, mentionId } from './sources'

type EvidenceWords = WholeText['words']['evidence']

/** A work in the list of sources. */
export interface Entry {
  readonly page: readonly ElementContent[]
  readonly plain: readonly PhrasingContent[]
  /** What claims rest on, if it is the source of one. */
  readonly kind?: CitedWork['kind'] | undefined
  readonly mentions: number
}

/** Returns the list of a text's sources; on the page, with links back to each claim. */
export function listSources(works: readonly CitedWork[], text: WholeText): Appendix {
  const cite = (work: CitedWork, form: 'page' | 'absolute') =>
    citation({ ...work, href: work.href && text.address(work.href, form) })
  const entries = works.map((work) => ({
    ...work,
    page: cite(work, 'page').map((node) => toHast(node) as ElementContent),
    plain: cite(work, 'absolute'),
  }))
  return listEntries(entries, text.words, true)
}

/** Returns a list of works. One without numbers is in an order that readers know, such as that of authors. */
export function listEntries(
  entries: readonly Entry[],
  { evidence }: WholeText['words'],
  hasNumbers: boolean,
): Appendix {
  const title = element('h2', { id: 'source-list' }, [text(evidence.sources)])
  const section = { className: ['sources'], ariaLabelledBy: ['source-list'] }
  const items = entries.map((one, at) => entry(one, at + 1, evidence))
  const plain = entries.map(({ plain, kind }) =>
    item([paragraph([...plain, ...(kind ? [text(` (${evidence.kinds[kind]})`)] : [])])]),
  )
  return {
    page: [element('section', section, [title, element(hasNumbers ? 'ol' : 'ul', {}, items)])],
    plain: [{ type: 'heading', depth: 2, children: [text(evidence.sources)] }, list(plain, hasNumbers)],
  }
}

function entry({ page, kind, mentions }: Entry, number: number, words: EvidenceWords): Element {
  const backs = Array.from({ length: mentions }, (_, at) => back(number, at + 1, mentions, words))
  return element('li', { id: `source-${number}`, dir: 'auto' }, [
    ...page,
    ...(kind ? [text(` (${words.kinds[kind]}).`)] : []),
    ...backs.flatMap((link) => [text('\u00a0'), link]),
  ])
}

function back(number: number, mention: number, mentions: number, words: EvidenceWords): Element {
  const properties = {
    className: ['note-back'],
    href: `#${mentionId(number, mention)}`,
    ariaLabel: words.back(number, mentions === 1 ? undefined : mention),
  }
  return element('a', properties, [text(`↩${mentions === 1 ? '' : mention}`)])
}
