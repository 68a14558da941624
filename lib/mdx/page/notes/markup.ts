import type { Element } from 'hast'
import { element, text } from '../../../hast'
import type { Words } from '../../../words'
import { childElements } from '../../tree/tree'
import type { Note } from './note'

type BodyWords = Words['body']

/**
 * Returns a note for its place in the text. On a small screen, the button opens and closes it by showing and hiding an
 * empty popover, which needs no script and holds the state that the style sheet uses. On wide screens the note is in
 * the margin. Plain text reads `the word (Note 1: what it says)`: the brackets take no room on the page, and the number
 * at the word comes from the style sheet.
 */
export function sideNote(note: Note, words: BodyWords): Element {
  const { number, body } = note
  const state = `note-toggle-${number}`
  const paragraphs = childElements(body).map(({ children }) => children)
  const [only = []] = paragraphs
  const content =
    paragraphs.length === 1
      ? only
      : paragraphs.flatMap((words, at) => [
          ...(at > 0 ? [text(' ')] : []),
          element('span', { className: ['note-paragraph'] }, words),
        ])
  const last = content.at(-1)
  const [before = '', after = ''] = words.noteNumber.split('{number}')
  const box = element('span', { className: ['note'], id: `note-${number}`, role: 'note' }, [
    textual(before),
    element('span', { className: ['note-number'] }, [text(String(number))]),
    textual(after),
    text(' '),
    ...content,
  ])
  const reference = element('span', { className: ['note-ref'], dataNumber: String(number) })
  note.first = reference
  note.end = paragraphs.length > 1 && last?.type === 'element' ? last : box
  return element('span', { className: ['note-anchor'] }, [
    element('button', {
      type: 'button',
      className: ['note-toggle'],
      popoverTarget: state,
      ariaLabel: words.note(number),
    }),
    reference,
    element('span', { className: ['note-state'], id: state, popover: 'manual' }),
    box,
  ])
}

/**
 * Returns a link to a note that stands elsewhere. `count`, starting at 1, numbers the references to that note, for
 * links back.
 */
export function endReference({ number }: Note, count: number, words: BodyWords): Element {
  const label = words.note(number)
  const link = element('a', { href: `#note-${number}`, id: referenceId(number, count), ariaLabel: label }, [
    textual('['),
    text(String(number)),
    textual(']'),
  ])
  return element('sup', { className: ['note-ref'] }, [link])
}

/**
 * Finishes a note once its references are counted. Adds a link back to each reference, unless the note stands at its
 * only one, and closes the bracket that the note began with.
 */
export function endNote(note: Note, words: BodyWords): void {
  if (note.kind === 'end' || note.references > 1) addWaysBack(note, words)
  if (note.kind === 'side') note.end.children.push(textual(')'))
}

function addWaysBack({ number, references, first, end }: Note, words: BodyWords): void {
  if (first) first.properties.id = referenceId(number, 1)
  for (let count = 1; count <= references; count++) {
    const label = words.backFromNote(number, references === 1 ? undefined : count)
    const sign = count === 1 ? [text('↩')] : [text('↩'), element('sup', {}, [text(String(count))])]
    const link = element(
      'a',
      { className: ['note-back'], href: `#${referenceId(number, count)}`, ariaLabel: label },
      sign,
    )
    end.children.push(text(' '), link)
  }
}

/** Returns the section of notes that could not stand in the text. */
export function endNotes(notes: readonly Note[], words: BodyWords): Element[] {
  const items = notes.map(({ number, body }) => {
    return element('li', { id: `note-${number}`, value: String(number) }, body.children)
  })
  return [
    element('section', { className: ['endnotes'], ariaLabelledBy: ['endnotes'] }, [
      element('h2', { id: 'endnotes' }, [text(words.notes)]),
      element('ol', {}, items),
    ]),
  ]
}

function referenceId(number: number, count: number): string {
  return `note-ref-${number}${count === 1 ? '' : `-${count}`}`
}

/** Returns text that only the plain text form needs: see `.textual` in the style sheet. */
function textual(value: string): Element {
  return element('span', { className: ['textual'] }, [text(value)])
}
