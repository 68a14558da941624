import type { Element, ElementContent } from 'hast'
import { childElements } from '../syntax/tree'
import type { Note } from './notes'

/**
 * A note in its place. The box holds whether it is open on a small screen, the label is its number in the text; style
 * sheets show the note in the margin on wide screens.
 */
export function sideNote({ number, body }: Note): Element {
  const toggle = `note-toggle-${number}`
  const paragraphs = childElements(body).map(({ children }) => children)
  const [only = []] = paragraphs
  const content =
    paragraphs.length === 1
      ? only
      : paragraphs.map((words) => element('span', { className: ['note-paragraph'] }, words))
  return element('span', { className: ['note-anchor'] }, [
    element('input', { type: 'checkbox', className: ['note-toggle'], id: toggle, ariaLabel: `Note ${number}` }),
    element('label', { className: ['note-ref'], htmlFor: [toggle] }, [text(String(number))]),
    element('span', { className: ['note'], id: `note-${number}`, role: 'note' }, [
      element('span', { className: ['note-number'] }, [text(String(number))]),
      text(' '),
      ...content,
    ]),
  ])
}

/** A link to a note that stands elsewhere. The first one to an end note is where that note's link back leads. */
export function endReference({ number, kind, references }: Note): Element {
  const id = kind === 'end' && references === 1 ? { id: `note-ref-${number}` } : {}
  const link = element('a', { href: `#note-${number}`, ...id, ariaLabel: `Note ${number}` }, [text(String(number))])
  return element('sup', { className: ['note-ref'] }, [link])
}

/** The section of notes that could not stand in the text. */
export function endNotes(notes: readonly Note[]): Element[] {
  const items = notes.map(({ number, body }) => {
    const back = element(
      'a',
      { className: ['note-back'], href: `#note-ref-${number}`, ariaLabel: `Back to note ${number} in the text` },
      [text('↩')],
    )
    const last = body.children.findLast((child) => child.type === 'element')
    const home = last?.type === 'element' && last.tagName === 'p' ? last : body
    home.children.push(text(' '), back)
    return element('li', { id: `note-${number}`, value: String(number) }, body.children)
  })
  return [
    element('section', { className: ['endnotes'], ariaLabelledBy: ['endnotes'] }, [
      element('h2', { id: 'endnotes' }, [text('Notes')]),
      element('ol', {}, items),
    ]),
  ]
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
