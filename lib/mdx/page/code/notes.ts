import type { Element } from 'hast'
import { element, text } from '../../../hast'
import type { Words } from '../../../words'
import type { CodeNote } from '../../syntax/code-notes'

/** Returns the notes of a block of code from the attribute in which the Markdown tree passes them on. */
export function parseNotes(attribute: unknown): CodeNote[] {
  if (typeof attribute !== 'string') return []
  try {
    const notes: unknown = JSON.parse(attribute)
    return Array.isArray(notes) ? notes.filter(isNote) : []
  } catch {
    // In a Markdown file, an author may write any attribute.
    return []
  }
}

function isNote(one: Partial<CodeNote> | null): one is CodeNote {
  return typeof one?.line === 'number' && typeof one.text === 'string'
}

/** Returns the list of notes below a block of code. Its numbers stand beside the lines, which only a layout shows. */
export function listNotes(notes: readonly CodeNote[], { body }: Words): Element {
  const items = notes.map((note) => {
    const number = element('span', { className: ['textual'] }, [text(body.line(note.line))])
    return element('li', { dir: 'auto' }, [number, text(note.text)])
  })
  return element('ol', { className: ['code-notes'] }, items)
}
