/** Marks in sentences that other dialects have -> ours. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  // ==marked==, ++inserted++, x^2^ and H~2~O (Pandoc, markdown-it, Obsidian)
  [/(?<![=\w<!])==(?=[^\s=])([^=\n]*[^\s=])==(?![=>])/g, '<mark>$1</mark>'],
  [/(?<![+\w])\+\+(?=[^\s+])([^+\n]*[^\s+])\+\+(?![+\w])/g, '<ins>$1</ins>'],
  [/(?<=[\p{L}\p{N})])\^([^\s^[\](){}$]{1,20})\^(?![\w^])/gu, '<sup>$1</sup>'],
  [/(?<=\p{L})~([\p{L}\p{N}+-]{1,12})~(?=[\p{L}\p{N}\s.,;:!?)]|$)/gu, '<sub>$1</sub>'],
  // Attributes of blocks and pictures: the style sheet decides how text looks.
  [/^[ \t]*\{:?[ \t]*(?![#:/])[.\w-][^{}\n%]*\}[ \t]*$\n?/gm, ''],
  [
    /(?<=[\])*_])\{:?[ \t]*(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"]+))(?:[ \t]+(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"]+)))*[ \t]*\}/g,
    '',
  ],
]

/** Turns marks of other dialects into ours, and notes in the line into notes. Code must have been taken out. */
export function readMarks(body: string): string {
  const marked = MARKS.reduce((text, [pattern, written]) => text.replace(pattern, written), body)
  return inlineNotes(marked)
}

/** `^[A note in the line]` becomes a note of its own at the end of the text. */
function inlineNotes(body: string): string {
  const notes: string[] = []
  const text = body.replace(/(?<![\w[\\])\^\[((?:[^[\]\n]|\[[^[\]\n]*\])+)\](?!\()/g, (_, words) => {
    notes.push(`[^inline-${notes.length + 1}]: ${words.trim()}`)
    return `[^inline-${notes.length}]`
  })
  return notes.length === 0 ? body : `${text.trimEnd()}\n\n${notes.join('\n')}\n`
}
