import { LONGEST } from '../text'
import { type DrawingFault, Misread } from '../types'

/** A line of a source without the spaces around it. */
export interface SourceLine {
  readonly text: string
  /** Where it starts, counted from 1. */
  readonly line: number
  readonly column: number
}

/** Returns the lines of a source that say something: without empty ones and comments (`%% …`). */
export function sourceLines(source: string): SourceLine[] {
  return source.split('\n').flatMap((written, index) => {
    const text = written.trim()
    if (text === '' || /^%%(?!\{)/.test(text)) return []
    return [
      { text: text.replace(/\s*;$/, ''), line: index + 1, column: written.length - written.trimStart().length + 1 },
    ]
  })
}

/** Calls `read` for each line, and collects what it cannot read, so that all mistakes of a source are known at once. */
export function readEach(lines: readonly SourceLine[], faults: DrawingFault[], read: (line: SourceLine) => void): void {
  for (const line of lines) attempt(line, faults, () => read(line))
}

/** Reports what is still open after the last line. `close` is the line that is missing. */
export function reportOpen(
  source: readonly SourceLine[],
  faults: DrawingFault[],
  what: string,
  close: 'end' | 'end note' | '}',
): void {
  const { line = 1, column = 1 } = source.at(-1) ?? {}
  faults.push({ line, column, message: `${what} is not closed`, hint: `add a line: ${close}` })
}

export function attempt({ line, column }: SourceLine, faults: DrawingFault[], read: () => void): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof Misread)) throw error
    const { message, hint, isSlight } = error
    faults.push({ line, column: column + error.column, message, hint, ...(isSlight && { isSlight }) })
  }
}

/**
 * Refuses what looks, links or configures, in any kind of Mermaid diagram. Colours come from the site, so they are a slight
 * fault.
 */
export function refuseCommon({ text }: SourceLine): void {
  const [word = ''] = /^[%\w]*\{?/.exec(text) ?? []
  if (/^(?:style|classDef|linkStyle|cssClass)\s/.test(text) || /^class\s+[\w,\s-]+\s\w+$/.test(text)) {
    throw new Misread(0, `${word} sets a look, and a drawing has that of the site`, 'remove the line', true)
  }
  if (text.startsWith('%%{') || text === '---' || /^(?:config|theme):/.test(text)) {
    throw new Misread(0, 'a drawing takes no settings: its look is that of the site', 'remove them', true)
  }
  if (/^(?:click|href|link|links|callback)\s/.test(text)) {
    throw new Misread(
      0,
      `a drawing has no links, found ${word}`,
      'remove the line; write the link in the text below the drawing',
    )
  }
  if (/^(?:acc(?:Title|Descr)\b|title[:\s])/.test(text)) {
    throw new Misread(
      0,
      `${word} is not needed`,
      'remove the line; title="…" after the language says what the drawing shows',
      true,
    )
  }
}

/** Returns a label as readers see it: without quotes, entities resolved. Only `<br>` may be in it besides text. */
export function labelOf(written: string, column: number): string {
  let text = written.trim()
  if (text.length > LONGEST) {
    throw new Misread(
      column,
      `expected at most ${LONGEST} characters in a label, found ${text.length}`,
      'write it below',
    )
  }
  const quoted = /^"(.*)"$/s.exec(text)?.[1]
  if (quoted !== undefined) text = quoted
  const markdown = /^`(.*)`$/s.exec(text.trim())?.[1]
  if (markdown !== undefined) text = markdown.replace(/(\*\*|__|\*|_)(\S.*?)\1/g, '$2')
  const tag = /<(?!br\s*\/?>)\/?[a-z!][^>]*>/i.exec(text)
  if (tag) {
    const at = column + written.indexOf(tag[0])
    throw new Misread(at, `a label is plain text, found ${tag[0].slice(0, 40)}`, 'remove the tag; <br> breaks a line')
  }
  const icon = /\bfa[bsrl]?:fa-[\w-]+/.exec(text)
  if (icon)
    throw new Misread(column + written.indexOf(icon[0]), `a drawing has no icons, found ${icon[0]}`, 'remove it')
  return text.replace(/#(\w+);/g, (whole, name: string) => ENTITIES[name] ?? numbered(name) ?? whole).trim()
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', apos: "'" }

function numbered(name: string): string | undefined {
  const code = /^\d{1,6}$/.test(name) ? Number(name) : 0
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
