import type { Element, ElementContent, Root } from 'hast'
import { toHast } from 'mdast-util-to-hast'
import { citation } from '../components'
import type { CitedWork, Context } from '../context'
import { withAddress } from './addresses'

/** The works that the claims of a text rest on, at its end, with links back to each claim. */
export function sourceList(context: Context) {
  return (tree: Root): void => {
    const { works } = context
    if (works.length === 0) return
    const title = element('h2', { id: 'source-list' }, [text('Sources')])
    const list = element(
      'ol',
      {},
      works.map((work, index) => entry(withAddress(work, 'page', context), index)),
    )
    tree.children.push(element('section', { className: ['sources'], ariaLabelledBy: ['source-list'] }, [title, list]))
  }
}

function entry(work: CitedWork, index: number): Element {
  const number = index + 1
  const words = citation(work).map((node) => toHast(node) as ElementContent)
  const kind = element('span', { className: ['source-kind'] }, [text(work.kind)])
  const backs = Array.from({ length: work.mentions }, (_, at) => back(number, at + 1, work.mentions))
  return element('li', { id: `source-${number}`, dir: 'auto' }, [
    ...words,
    text('. '),
    kind,
    ...backs.flatMap((one) => [text('\u00a0'), one]),
  ])
}

function back(number: number, mention: number, mentions: number): Element {
  const which = mentions === 1 ? '' : ` ${mention}`
  const properties = {
    className: ['note-back'],
    href: `#source-${number}-mention-${mention}`,
    ariaLabel: `Back to claim${which} that rests on source ${number}`,
  }
  return element('a', properties, [text(`↩${which.trim()}`)])
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
