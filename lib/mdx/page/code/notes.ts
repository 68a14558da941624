import type { Element } from 'hast'
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
  return element(
    'ol',
    'code-notes',
    notes.map(({ line, text }) =>
      element('li', undefined, [
        element('span', 'textual', [{ type: 'text', value: body.line(line) }]),
        { type: 'text', value: text },
      ]),
    ),
  )
}

function element(tagName: string, className: string | undefined, children: Element['children']): Element {
  return {
    type: 'element',
    tagName,
    properties: className === undefined ? { dir: 'auto' } : { className: [className] },
    children,
  }
}
