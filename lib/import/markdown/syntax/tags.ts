import { fenceFor } from '../../../fence'
import { calloutFor } from '../../../mdx'
import { embedLink, embedOfCommand } from '../../embeds'
import { keep } from '../../keep'
import { callout, details } from './blocks'
import { ourFence } from './fences'
import { first, type Tag } from './tag'

/**
 * Returns what a command becomes: a picture, a link, a callout, a block of code, or its text between two comments.
 * `system` is named in the comment. Commands that only one system has are dealt with before.
 */
export function renderTag(tag: Tag, system: string): string {
  const word =
    tag.name
      .toLowerCase()
      .split('/')
      .at(-1)
      ?.replace(/\.(?:html|md|liquid|njk)$/, '')
      .replace(/[_-]/g, '') ?? ''
  const embed = embedOfCommand({ ...tag, word })
  if (embed) return embedLink(embed)
  const find = WAYS.find(({ names }) => names.test(word))
  const written = find?.write(tag)
  if (written !== undefined) return written
  const kind = calloutFor(word)
  if (kind && tag.inner !== undefined)
    return around(
      callout(
        first(tag, 'type', 'level', 'kind', 'variant') ?? word,
        first(tag, 'title', 'header', 'heading'),
        tag.inner,
      ),
    )
  // Whatever it is called, words with an address are a link, and words are words.
  const linked = first(tag, 'href', 'url', 'link') !== undefined && tag.inner === undefined ? link(tag) : undefined
  if (linked !== undefined) return linked
  const why = `${system} calls it ${tag.name}`
  const open = tag.open.replace(/\s+/g, ' ')
  if (tag.inner === undefined) return `${keep(why, open, 'md')}${first(tag, 'text') ?? ''}`
  return `${keep(why, open, 'md')}${tag.inner}`
}

interface Way {
  readonly names: RegExp
  /** Returns `undefined` if the tag says too little. */
  readonly write: (tag: Tag) => string | undefined
}

const WAYS: readonly Way[] = [
  {
    names:
      /^(?:figure|img|image|picture|nextimage|staticimage|gatsbyimage|imgproc|imagefull|responsiveimage|imagecaption|postimage|lightbox|zoom|photo|bfimg|resizeimage)$/,
    write: picture,
  },
  { names: /^(?:highlight|code|codeblock|codehighlight|prism|sourcecode|mermaid|diagram)$/, write: code },
  { names: /^(?:alert|notice|admonition|callout|note|hint|aside|infobox|box|message|banner|blockalert)$/, write: box },
  {
    names: /^(?:details|detail|collapse|collapsible|expand|expandable|spoiler|accordion|accordionitem|toggle|fold)$/,
    write: (tag) =>
      tag.inner === undefined
        ? undefined
        : around(details(first(tag, 'title', 'summary', 'label', 'heading', 'name') ?? tag.values[0] ?? '', tag.inner)),
  },
  { names: /^(?:quote|blockquote|epigraph|pullquote)$/, write: quote },
  { names: /^(?:button|btn|link|linkto|buttonlink|card|linkcard|externallink|a)$/, write: link },
  { names: /^(?:audio|video|mp4|html5video|videoplayer|audioplayer)$/, write: medium },
  {
    names: /^(?:mark|kbd|sub|sup|small|abbr|u|ins|del)$/,
    write: (tag) =>
      tag.inner === undefined ? undefined : `<${tag.name.toLowerCase()}>${tag.inner}</${tag.name.toLowerCase()}>`,
  },
  {
    names:
      /^(?:toc|tocinline|tableofcontents|icon|fa|fas|fab|br|clear|clearfix|divider|spacer|space|script|style|css|adsense|ads?|pagebreak|newline|head)$/,
    write: ({ inner }) => (inner === undefined ? '' : undefined),
  },
  {
    names:
      /^(?:lead|center|centre|left|right|bleed|fullbleed|div|wrap|wrapper|container|section|row|grid|column|columns|col|tabs|tabgroup|gallery|galleries|rawhtml|unsafe|html|fragment|span|figures|md|markdown|steps|cards|cardgrid|katex|math)$/,
    write: ({ inner }) => inner,
  },
  {
    names: /^(?:tab|tabitem|tabpane)$/,
    write: (tag) =>
      tag.inner === undefined
        ? undefined
        : around(
            `**${first(tag, 'name', 'label', 'title', 'value', 'header') ?? tag.values[0] ?? '…'}**\n\n${tag.inner.trim()}`,
          ),
  },
]

const around = (text: string) => `\n\n${text}\n\n`

function picture(tag: Tag): string | undefined {
  const src = first(tag, 'src', 'url', 'image_path', 'path', 'file', 'image', 'name', 'filename') ?? tag.values[0]
  if (src === undefined) return undefined
  const caption =
    [first(tag, 'title'), first(tag, 'caption', 'legend', 'description'), first(tag, 'attr')]
      .filter(Boolean)
      .join(' – ') || tag.inner?.trim()
  const plain = caption
    ?.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>|[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const alt = (first(tag, 'alt') ?? plain ?? tag.values[1] ?? '').replace(/[[\]]/g, '')
  const shown = `![${alt}](${/[\s()]/.test(src) ? `<${src}>` : src}${plain ? ` "${plain.replace(/"/g, '\\"')}"` : ''})`
  const href = first(tag, 'link', 'href')
  return href && href !== src ? `[${shown}](${href})` : shown
}

function code(tag: Tag): string | undefined {
  if (tag.inner === undefined) return undefined
  const language = first(tag, 'language', 'lang') ?? tag.values[0] ?? (/mermaid/i.test(tag.name) ? 'mermaid' : '')
  const title = first(tag, 'title', 'file', 'filename', 'name', 'caption')
  const marked =
    first(tag, 'hl_lines', 'highlight', 'lines') ?? /hl_lines="?([\d\s,-]+)/.exec(tag.values.join(' '))?.[1]
  const info = [language, title && `title="${title}"`, marked && `hl_lines="${marked}"`].filter(Boolean).join(' ')
  const inner = tag.inner.replace(/^\s*\n/, '').trimEnd()
  const mark = fenceFor(inner)
  return around(ourFence({ mark, info, lines: `${inner}\n` }))
}

function box(tag: Tag): string | undefined {
  const words = tag.inner ?? first(tag, 'text', 'content', 'message', 'body')
  if (words === undefined) return undefined
  const [kind, title] = tag.values
  const named = first(tag, 'type', 'level', 'kind', 'variant', 'class', 'color', 'emoji')
  const name = named ?? (kind !== undefined && calloutFor(kind) ? kind : tag.name)
  return around(
    callout(
      name.replace(/^.*-/, ''),
      first(tag, 'title', 'header', 'heading') ?? (kind === name ? title : kind),
      words,
    ),
  )
}

function quote(tag: Tag): string | undefined {
  const words = tag.inner ?? first(tag, 'text', 'quote')
  if (words === undefined) return undefined
  const by = [first(tag, 'author', 'by', 'cite', 'name') ?? tag.values[0], first(tag, 'source', 'title')]
    .filter(Boolean)
    .join(', ')
  const href = first(tag, 'link', 'href', 'url')
  const lines = [...words.trim().split('\n'), ...(by ? ['', `— ${href ? `[${by}](${href})` : by}`] : [])]
  return around(lines.map((line) => `> ${line.trim()}`.trimEnd()).join('\n'))
}

function link(tag: Tag): string | undefined {
  const href = first(tag, 'href', 'url', 'link', 'to', 'src')
  const words = (tag.inner?.trim() || first(tag, 'text', 'label', 'title', 'name'))?.replace(/\s+/g, ' ')
  if (href === undefined || !words) return undefined
  return words.includes('](') ? words : `[${words}](${href})`
}

function medium(tag: Tag): string | undefined {
  const src = first(tag, 'src', 'url', 'mp4', 'file', 'mp3', 'webm') ?? tag.values[0]
  return src === undefined
    ? undefined
    : embedLink({
        url: src,
        label: first(tag, 'caption', 'title', 'alt') ?? (/audio/i.test(tag.name) ? 'Recording' : 'Video'),
      })
}
