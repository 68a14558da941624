import type { Element, ElementContent } from 'hast'
import { childElements } from '../syntax/tree'
import type { Note } from './notes'

/**
 * A note in its place. The button opens and closes it on a small screen: it shows and hides an empty popover, which
 * needs no script and holds the state that the style sheet goes by. On wide screens the note stands in the margin. Plain
 * text reads `the word (Note 1: what it says)`: the brackets take no room on the page, and the number at the word is
 * the style sheet's.
 */
export function sideNote({ number, body }: Note): Element {
  const state = `note-toggle-${number}`
  const name = `Note ${number}`
  const paragraphs = childElements(body).map(({ children }) => children)
  const [only = []] = paragraphs
  const content =
    paragraphs.length === 1
      ? only
      : paragraphs.flatMap((words, at) => [
          ...(at > 0 ? [text(' ')] : []),
          element('span', { className: ['note-paragraph'] }, words),
        ])
  return element('span', { className: ['note-anchor'] }, [
    element('button', { type: 'button', className: ['note-toggle'], popoverTarget: state, ariaLabel: name }),
    element('span', { className: ['note-ref'], dataNumber: String(number) }),
    element('span', { className: ['note-state'], id: state, popover: 'manual' }),
    element('span', { className: ['note'], id: `note-${number}`, role: 'note' }, [
      textual(' (Note '),
      element('span', { className: ['note-number'] }, [text(String(number))]),
      textual(':'),
      text(' '),
      ...content,
      textual(')'),
    ]),
  ])
}

/** A link to a note that stands elsewhere. The first one to an end note is where that note's link back leads. */
export function endReference({ number, kind, references }: Note): Element {
  const id = kind === 'end' && references === 1 ? { id: `note-ref-${number}` } : {}
  const link = element('a', { href: `#note-${number}`, ...id, ariaLabel: `Note ${number}` }, [
    textual('['),
    text(String(number)),
    textual(']'),
  ])
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

/** What only plain text needs to be told: see `.textual` in the style sheet. */
function textual(value: string): Element {
  return element('span', { className: ['textual'] }, [text(value)])
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
