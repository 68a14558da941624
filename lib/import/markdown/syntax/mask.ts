/** What stands for a piece of code while the prose around it is changed. */
const OPEN = '\uE000'
const CLOSE = '\uE001'

export interface Masked {
  /** The text with a mark for each piece of code. */
  readonly text: string
  /** Puts the code back in the place of its marks. */
  restore(text: string): string
}

interface Fence {
  readonly mark: string
  readonly info: string
  /** Whole lines, each with its line feed. */
  readonly lines: string
}

export interface Masks {
  /** Returns a block of code as it shall be; as it is, if it is left out. */
  readonly fence?: (fence: Fence) => string
  /** Returns code in a sentence, or a comment, as it shall be. */
  readonly inline?: (code: string) => string
  /** Further pieces that are code, tried before Markdown's own: what matches becomes what `write` returns. */
  readonly verbatim?: { readonly pattern: RegExp; readonly write: (match: RegExpExecArray) => string }
}

/**
 * Takes blocks of code, code in sentences and comments out of a body, so that patterns for prose do not find anything in
 * them. They are found from the beginning to the end, whichever opens first.
 */
export function maskCode(body: string, { fence = renderFence, inline = (code) => code, verbatim }: Masks = {}): Masked {
  const pieces: string[] = []
  const hide = (piece: string) => `${OPEN}${pieces.push(piece) - 1}${CLOSE}`
  const kinds = [
    ...(verbatim
      ? [{ pattern: verbatim.pattern, write: (match: RegExpExecArray) => hide(verbatim.write(match)) }]
      : []),
    {
      pattern: CODE,
      write: (match: RegExpExecArray) =>
        hideCode(match, fence, (piece) => hide(match.groups?.mark === undefined ? inline(piece) : piece)),
    },
  ]
  let text = ''
  let at = 0
  while (at < body.length) {
    const found = kinds.flatMap(({ pattern, write }) => {
      pattern.lastIndex = at
      const match = pattern.exec(body)
      return match ? [{ match, write }] : []
    })
    const [first] = found.sort((a, b) => a.match.index - b.match.index)
    if (!first) break
    text += body.slice(at, first.match.index) + first.write(first.match)
    at = first.match.index + first.match[0].length
  }
  text += body.slice(at)
  return { text, restore: (changed) => restore(changed, pieces) }
}

/** The quote signs and spaces before a block stay outside, and those before its lines come back with the block. */
function hideCode(
  { 0: whole, groups = {} }: RegExpExecArray,
  fence: (fence: Fence) => string,
  hide: (piece: string) => string,
): string {
  const { indent = '', mark, info = '', lines = '' } = groups
  if (mark === undefined) return hide(whole)
  const written = fence({ mark, info: info.trim(), lines: withoutIndent(lines, indent) })
  return indent + hide(written) + (whole.endsWith('\n') ? '\n' : '')
}

/** Removes from each line what the lines of a block have in front of them: quote signs, and as many spaces. */
function withoutIndent(lines: string, indent: string): string {
  const quotes = indent.split('>').length - 1
  const spaces = indent.slice(indent.lastIndexOf('>') + 1).length
  const front = new RegExp(`^(?:[ \\t]*>[ \\t]?){0,${quotes}}[ \\t]{0,${spaces}}`)
  return indent === ''
    ? lines
    : lines
        .split('\n')
        .map((line) => line.replace(front, ''))
        .join('\n')
}

/** Renders a block of code. */
export function renderFence({ mark, info, lines }: Fence): string {
  return `${mark}${info}\n${lines}${mark}`
}

/**
 * Puts the pieces back. Lines of a block get what is before its first one, such as a quote sign. A piece may hold marks of
 * others, if the pattern of `verbatim` was tried later.
 */
function restore(text: string, pieces: readonly string[]): string {
  return text.replace(
    new RegExp(`(^[ \\t>]*(?:(?:[-*+]|\\d+[.)])[ \\t]+)?)?${OPEN}(\\d+)${CLOSE}`, 'gm'),
    (_, front: string = '', index) => {
      const piece = restore(pieces[Number(index)] ?? '', pieces)
      const isBlock = /^(?:`{3,}|~{3,})/.test(piece)
      const below = front.replace(/[-*+]|\d+[.)]/g, (sign) => ' '.repeat(sign.length))
      return (
        front +
        (isBlock
          ? piece
              .split('\n')
              .map((line, at) => (at === 0 ? line : `${below}${line}`.trimEnd()))
              .join('\n')
          : piece)
      )
    },
  )
}

/**
 * A fenced block (to the end of the text if nothing closes it), a comment of HTML, code in a sentence, which ends with the
 * paragraph at the latest, or a formula. https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 */
const CODE =
  /^(?<indent>[ \t]*(?:>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+)*)(?<mark>`{3,}(?=[^`\n]*$)|~{3,})(?<info>[^\n]*)(?:\n(?<lines>[\s\S]*?)(?:^[ \t>]*\k<mark>[`~]*[ \t]*$\n?|(?![\s\S]))|(?![\s\S]))|<!--[\s\S]*?-->|(?<![`\\])(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?(?<!`)\5(?!`)|\$\$(?:(?!\n[ \t]*\n)[\s\S])+?\$\$|(?<![\w$\\])\$(?=[^\s$])[^$\n]*?[\\^_{}=][^$\n]*?(?<=[^\s\\])\$(?![\w$])|\\begin\{(?<environment>\w+\*?)\}[\s\S]*?\\end\{\k<environment>\}/gm
