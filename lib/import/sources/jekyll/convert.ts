import { posix } from 'node:path'
import { fenceFor } from '../../../fence'
import { markEmbeds } from '../../embeds'
import { htmlToMarkdown } from '../../html'
import { convertMarkdown, type Entry, maskCode, ourFence, pick, readLiquid, textOf } from '../../markdown'
import type { Tree } from '../../tree'
import { POST } from './posts'

/** Turns the Markdown of Jekyll into ours: Liquid first, then what only kramdown has. */
export async function convert(
  { body, file, data }: Entry,
  tree: Tree,
): Promise<{ readonly body: string; readonly format: 'md' | 'mdx' }> {
  const refer = (target: string) => {
    const [path = '', anchor] = target.split('#')
    const name = path.replace(/\.(?:md|markdown|html)$/i, '')
    const found = tree.files.find(
      (each) => each === path || (POST.test(each) && each.replace(/\.\w+$/, '').endsWith(`/${name}`)),
    )
    return `${found === undefined ? path : posix.relative(posix.dirname(file), found)}${anchor === undefined ? '' : `#${anchor}`}`
  }
  const masked = maskCode(body, {
    fence: (fence) => ourFence({ ...fence, lines: fence.lines.replace(RAW_TAGS, '') }),
    inline: (code) => code.replace(RAW_TAGS, ''),
    verbatim: { pattern: VERBATIM, write: verbatim },
  })
  const value = (name: string) =>
    /^page\.(?:title|description|excerpt)$/.test(name) ? textOf(pick(data, name.slice('page.'.length))) : undefined
  const text = masked.restore(readLiquid(masked.text, { system: 'Jekyll', refer, value }))
  if (/\.html$/i.test(file)) {
    const { body: markdown, embeds } = htmlToMarkdown(text)
    return { body: markEmbeds(markdown, embeds), format: 'md' as const }
  }
  return convertMarkdown(text, { own: kramdown })
}

const RAW_TAGS = /\{%-?\s*(?:end)?raw\s*-?%\}/g
const VERBATIM =
  /\{%-?\s*(highlight|prism|codeblock)\s*([^%]*?)-?%\}([\s\S]*?)\{%-?\s*end\1\s*-?%\}|\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g

function verbatim([, tag, options = '', code, raw]: RegExpExecArray): string {
  if (tag === undefined || code === undefined) return raw ?? ''
  const lines = code
    .replace(RAW_TAGS, '')
    .replace(/^[ \t]*\n/, '')
    .trimEnd()
  const mark = fenceFor(lines)
  const [language = '', ...rest] = options.trim().split(/\s+/)
  return `\n\n${ourFence({ mark, info: `${language} ${rest.join(' ').replace(/mark_lines=/, 'hl_lines=')}`, lines: `${lines}\n` })}\n\n`
}

/** What only kramdown has: https://kramdown.gettalong.org/syntax.html */
const kramdown = (body: string) =>
  body
    .replace(/\{::comment\}([\s\S]*?)\{:\/(?:comment)?\}/g, (_, words) => `<!--${words}-->`)
    .replace(/\{::?\/?(?:nomarkdown|options)[^}]*\}/g, '')
    .replace(/^\*\[[^\]\n]+\]:[^\n]*$\n?/gm, '')
    .replace(/(?<=[\]\w)*_`\uE001])\{:[^}\n]*\}/g, '')
