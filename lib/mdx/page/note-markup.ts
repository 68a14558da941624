import type { Element, ElementContent } from 'hast'
import { childElements } from '../syntax/tree'
import type { Note } from './notes'

/**
 * A note in its place. The box holds whether it is open on a small screen, the label is its number in the text; style
 * sheets show the note in the margin on wide screens.
 */
export function sideNote(note: Note): Element {
  const { number, body } = note
  const toggle = `note-toggle-${number}`
  const paragraphs = childElements(body).map(({ children }) => children)
  const [only = []] = paragraphs
  const content =
    paragraphs.length === 1
      ? only
      : paragraphs.map((words) => element('span', { className: ['note-paragraph'] }, words))
  const last = content.at(-1)
  const box = element('span', { className: ['note'], id: `note-${number}`, role: 'note' }, [
    element('span', { className: ['note-number'] }, [text(String(number))]),
    text(' '),
    ...content,
  ])
  const label = element('label', { className: ['note-ref'], htmlFor: [toggle] }, [text(String(number))])
  note.first = label
  note.end = paragraphs.length > 1 && last?.type === 'element' ? last : box
  return element('span', { className: ['note-anchor'] }, [
    element('input', { type: 'checkbox', className: ['note-toggle'], id: toggle, ariaLabel: `Note ${number}` }),
    label,
    box,
  ])
}

/** A link to a note that stands elsewhere: the one that is counted `count`, from 1, and that a link back leads to. */
export function endReference({ number }: Note, count: number): Element {
  const link = element('a', { href: `#note-${number}`, id: referenceId(number, count), ariaLabel: `Note ${number}` }, [
    text(String(number)),
  ])
  return element('sup', { className: ['note-ref'] }, [link])
}

/** Puts a link back to each of its references behind a note; none behind one that stands at its only reference. */
export function addWaysBack({ number, kind, references, first, end }: Note): void {
  if (kind === 'side' && references === 1) return
  if (first) first.properties.id = referenceId(number, 1)
  for (let count = 1; count <= references; count++) {
    const place = references === 1 ? '' : `, place ${count}`
    const label = `Back to note ${number} in the text${place}`
    const sign = count === 1 ? [text('↩')] : [text('↩'), element('sup', {}, [text(String(count))])]
    const link = element(
      'a',
      { className: ['note-back'], href: `#${referenceId(number, count)}`, ariaLabel: label },
      sign,
    )
    end.children.push(text(' '), link)
  }
}

/** The section of notes that could not stand in the text. */
export function endNotes(notes: readonly Note[]): Element[] {
  const items = notes.map(({ number, body }) => {
    return element('li', { id: `note-${number}`, value: String(number) }, body.children)
  })
  return [
    element('section', { className: ['endnotes'], ariaLabelledBy: ['endnotes'] }, [
      element('h2', { id: 'endnotes' }, [text('Notes')]),
      element('ol', {}, items),
    ]),
  ]
}

function referenceId(number: number, count: number): string {
  return `note-ref-${number}${count === 1 ? '' : `-${count}`}`
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
