import type { Element, ElementContent } from 'hast'
import type { PhrasingContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { element } from '@/lib/hast'
import { type Appendix, item, list, paragraph, text, type WholeText } from '@/lib/mdx/contract'
import { citation } from '../shared/works'
import { type CitedWork, mentionId } from './sources'

type EvidenceWords = WholeText['words']['evidence']

/** Returns the list of a text's sources; on the page, with links back to each claim. */
export function listSources(works: readonly CitedWork[], { address, words: { evidence } }: WholeText): Appendix {
  const cite = (work: CitedWork, form: 'page' | 'absolute') =>
    citation({ ...work, href: work.href && address(work.href, form) })
  const title = element('h2', { id: 'source-list' }, [text(evidence.sources)])
  const entries = works.map((work, at) => entry(work, at + 1, cite(work, 'page'), evidence))
  const section = { className: ['sources'], ariaLabelledBy: ['source-list'] }
  const items = works.map((work) =>
    item([paragraph([...cite(work, 'absolute'), text(` (${evidence.kinds[work.kind]})`)])]),
  )
  return {
    page: [element('section', section, [title, element('ol', {}, entries)])],
    plain: [{ type: 'heading', depth: 2, children: [text(evidence.sources)] }, list(items, true)],
  }
}

function entry(
  { kind, mentions }: CitedWork,
  number: number,
  cited: readonly PhrasingContent[],
  words: EvidenceWords,
): Element {
  const backs = Array.from({ length: mentions }, (_, at) => back(number, at + 1, mentions, words))
  return element('li', { id: `source-${number}`, dir: 'auto' }, [
    ...cited.map((node) => toHast(node) as ElementContent),
    text(` (${words.kinds[kind]}).`),
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
