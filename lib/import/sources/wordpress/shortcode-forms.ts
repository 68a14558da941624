import { escapeHtml, inlineNote } from '../../html'
import type { Library } from './pictures'

/** What shortcodes need to know of the text that they stand in. */
export interface ShortcodeContext {
  readonly id: string
  readonly library: Library
}

export interface Shortcode {
  readonly name: string
  readonly named: ReadonlyMap<string, string>
  readonly values: readonly string[]
  /** What is between the two tags; absent if there is only one. */
  readonly content?: string | undefined
}

type Expand = (shortcode: Shortcode, context: ShortcodeContext) => string | undefined

const caption: Expand = ({ named, content = '' }) => {
  const image = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(content)?.[0]
  if (image === undefined) return content
  const words = named.get('caption') ?? content.slice(image.length).trim()
  return `\n\n<figure>${image.trim()}${words && `<figcaption>${words}</figcaption>`}</figure>\n\n`
}

const gallery: Expand = ({ named }, { id, library }) => {
  const written = named.get('ids') ?? named.get('include')
  const ids = written ? written.split(/[\s,]+/) : library.uploadedFor(named.get('id') ?? id)
  const figures = ids.map((one) => library.show(one)).join('')
  return figures === '' ? undefined : `\n\n<figure class="wp-block-gallery">${figures}</figure>\n\n`
}

const code: Expand = ({ name, named, values, content }) => {
  if (content === undefined) return undefined
  const language = named.get('lang') ?? named.get('language') ?? values[0] ?? (isCode(name) ? '' : name)
  const title = named.get('title') ?? named.get('filename') ?? ''
  // The editor for text writes `&lt;`, that for HTML `<`.
  const inner = /&(?:lt|gt|amp);/.test(content) ? content.replaceAll('<', '&lt;') : escapeHtml(content)
  const attributes = `${language && ` data-language="${escapeHtml(language)}"`}${title && ` data-title="${escapeHtml(title)}"`}`
  return `\n\n<pre${attributes}>${inner.replace(/^\r?\n/, '')}</pre>\n\n`
}

const isCode = (name: string) => name === 'code' || name === 'sourcecode' || name === 'source' || name === 'crayon'

const address: Expand = ({ values, named, content }) => {
  const url = [content?.trim(), named.get('url'), named.get('src'), ...values].find((one) =>
    /^(?:https?:)?\/\//.test(one ?? ''),
  )
  return url === undefined ? undefined : `\n\n<iframe src="${escapeHtml(url.replaceAll('&amp;', '&'))}"></iframe>\n\n`
}

const at =
  (host: string): Expand =>
  (shortcode, context) => {
    const [first = ''] = [shortcode.named.get('id'), shortcode.content, ...shortcode.values].flatMap((one) =>
      one ? [one.trim()] : [],
    )
    return (
      address(shortcode, context) ??
      (/^[\w/-]+$/.test(first) ? `\n\n<iframe src="${host}${first}"></iframe>\n\n` : undefined)
    )
  }

const media =
  (element: 'audio' | 'video'): Expand =>
  ({ named, values, content }) => {
    const files = [...named]
      .filter(([name]) => /^(?:src|mp3|m4a|ogg|wav|mp4|m4v|webm|ogv|flv)$/.test(name))
      .map(([, file]) => file)
    const src = [...files, ...values, content ?? ''].find((one) => /[./]/.test(one))
    return src && `\n\n<${element} src="${escapeHtml(src.trim())}"></${element}>\n\n`
  }

/** A note of a plug-in, which stands where it is mentioned. */
const note: Expand = ({ content }) =>
  content === undefined ? undefined : `<${inlineNote}>${content.trim()}</${inlineNote}>`

const content: Expand = (shortcode) => shortcode.content ?? ''

/** The shortcodes of WordPress and of well-known plug-ins that have a counterpart. */
export const shortcodes: ReadonlyMap<string, Expand> = new Map(
  Object.entries({
    caption,
    wp_caption: caption,
    gallery,
    embed: address,
    youtube: at('https://youtu.be/'),
    vimeo: at('https://vimeo.com/'),
    gist: at('https://gist.github.com/'),
    tweet: at('https://twitter.com/i/status/'),
    googlemaps: address,
    audio: media('audio'),
    video: media('video'),
    footnote: note,
    ref: note,
    efn_note: note,
    mfn: note,
    dropcap: content,
    more: () => '',
    ...Object.fromEntries(
      'code sourcecode source crayon bash c cpp csharp css diff go html java javascript js json jsx perl php plain powershell python py ruby rust scala shell sh sql swift typescript ts xml yaml'
        .split(' ')
        .map((name) => [name, code]),
    ),
  }),
)

/** Returns true for a shortcode that is code up to its end tag, and a word in brackets without one. */
export function isVerbatim(name: string): boolean {
  return shortcodes.get(name) === code
}
