import { type Masks, renderFence } from './mask'

/** What the info string of a block says, in whichever dialect: https://spec.commonmark.org/0.31.2/#info-string. */
interface Info {
  readonly language: string
  readonly title?: string | undefined
  readonly lines?: string | undefined
}

/** Writes a block of code with its language, file name and marked lines as ours: ` ```ts title="a.ts" {2,4-5} `. */
export const ourFence: NonNullable<Masks['fence']> = ({ mark, info, lines }) => {
  const { language, title, lines: marked } = parseInfo(info)
  const taken = takeComments(lines)
  const numbers = [...(marked ? [marked] : []), ...taken.numbers].join(',')
  const words = [language, title && `title="${title.replaceAll('"', "'")}"`, numbers && `{${numbers}}`].filter(Boolean)
  return renderFence({ mark, info: words.join(' '), lines: taken.lines })
}

/** Reads `js:title=a.js`, `js:a.js`, `js{1,3}`, `{.js .numberLines}`, `js {hl_lines=[1,"3-4"]}`, `js filename="a.js"`. */
export function parseInfo(info: string): Info {
  const marked = /(?:^|[\s\w])\{\s*([\d,\s-]+)\s*\}/.exec(info)?.[1] ?? hugoLines(info)
  const title =
    /(?:^|[\s:,{])(?:title|filename|file|name|caption|path|codeTitle)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|([^\s,}]+))/i.exec(
      info,
    )
  const braced = /^\{\s*\.?(?:language-|lang-)?([\w+#-]+)/.exec(info)?.[1]
  const [, word = '', rest = ''] = /^([^\s{:,=]*)(?::(?!title=|\d)([^\s{=:]+\.?[^\s{=]*))?/.exec(info) ?? []
  const name = title?.[1] ?? title?.[2] ?? title?.[3] ?? (rest.includes('.') || rest.includes('/') ? rest : undefined)
  const isAssignment = word !== '' && info[word.length] === '='
  const language =
    (isAssignment ? '' : word) ||
    (braced && !/^(?:title|filename|hl_lines|linenos|numberLines)$/i.test(braced) ? braced : '')
  return {
    language: language.replace(/^\./, '') || (name || marked ? 'text' : ''),
    title: name,
    lines: marked?.replace(/\s+/g, '') || undefined,
  }
}

/** `hl_lines=[2,"4-5"]`, `hl_lines="2 4-5"` of Hugo. */
function hugoLines(info: string): string | undefined {
  const written = /hl_lines\s*=\s*(\[[^\]]*\]|"[^"]*"|'[^']*'|[\d-]+)/.exec(info)?.[1]
  const numbers = written?.match(/\d+(?:-\d+)?/g)
  return numbers?.join(',')
}

/** Takes comments out that mark lines (Docusaurus), and returns the numbers of the lines that they mark. */
function takeComments(text: string): { readonly lines: string; readonly numbers: readonly string[] } {
  if (!text.includes('highlight-')) return { lines: text, numbers: [] }
  const kept: string[] = []
  const numbers: string[] = []
  let start: number | undefined
  for (const line of text.split('\n')) {
    const what = /^\s*(?:\/\/|#|--|;|%|<!--|\/\*|\{\/\*)\s*highlight-(next-line|start|end)\s*(?:-->|\*\/\}?)?\s*$/.exec(
      line,
    )?.[1]
    if (what === undefined) kept.push(line)
    else if (what === 'next-line') numbers.push(String(kept.length + 1))
    else if (what === 'start') start = kept.length + 1
    else if (start !== undefined) {
      if (kept.length >= start) numbers.push(`${start}-${kept.length}`)
      start = undefined
    }
  }
  return { lines: kept.join('\n'), numbers }
}
