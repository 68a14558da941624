import type { Embed } from '../../embeds'
import { htmlToMarkdown, textOfHtml } from '../../html'
import type { ImportedText } from '../../model'
import type { Report } from '../../report'
import type { ReadOptions } from '../../source'
import { pathOf, writersOf } from './authors'
import type { GhostData, GhostPost } from './export'
import { renderLexical } from './lexical'
import { type Piece, renderMobiledoc } from './mobiledoc'
import type { Routes } from './routes'

interface Context {
  readonly data: GhostData
  readonly file: string
  readonly report: Report
  readonly options: ReadOptions
  readonly alternatives: Map<string, readonly string[]>
  /** Tags that only themes and editors saw. Names are added. */
  readonly internal: Set<string>
  readonly routes: Routes
}

/** Builds a text of a post or a page; nothing if not everybody could read it there. */
export function buildText(post: GhostPost, context: Context): ImportedText | undefined {
  const { data, file, report } = context
  const title = post.title.trim() || `Untitled ${post.id}`
  const place = { file }
  if (post.visibility !== '' && post.visibility !== 'public') {
    report.leave(place, `“${title}” is for ${post.visibility === 'paid' ? 'those who pay' : 'members'} alone`)
    return undefined
  }
  if (post.status === 'sent') {
    report.leave(place, `“${title}” was only sent by mail`)
    return undefined
  }
  const meta = data.posts_meta.find(({ post_id }) => post_id === post.id)
  const isDraft = post.status !== 'published' && post.status !== 'scheduled'
  const [written, published, updated] = [post.created_at, post.published_at, post.updated_at].map(momentOf)
  const image = pathOf(post.feature_image || post.image)
  for (const field of ['codeinjection_head', 'codeinjection_foot'] as const) {
    if (post[field].trim() !== '') report.look(place, `“${title}” has code in ${field}, which is left out`)
  }
  if (meta?.feature_image_caption) {
    report.look(
      place,
      `“${title}”: the caption of its lead picture is left out: ${textOfHtml(meta.feature_image_caption)}`,
    )
  }
  const { body, embeds } = bodyOf(post, title, context)
  return {
    kind: post.page || post.type === 'page' ? 'page' : 'post',
    key: `post ${post.id}`,
    place,
    title,
    slug: post.slug || title,
    ...(post.custom_excerpt && { excerpt: textOfHtml(post.custom_excerpt) }),
    ...descriptionOf(post, meta?.meta_description),
    body,
    format: 'md',
    ...(embeds.length > 0 && { embeds }),
    ...(isDraft && { written }),
    ...(!isDraft && { published: published ?? written }),
    ...(updated && published && Date.parse(updated) - Date.parse(published) > 60_000 && { updated }),
    state: isDraft ? 'draft' : 'published',
    topics: topicsOf(post, context),
    authors: [...new Set(writersOf(post, data).map(({ name }) => name.trim()))].filter((name) => name !== ''),
    addresses: isDraft ? [] : addressesOf(post, published, context),
    ...(image && { image: { address: originalOf(image), alt: meta?.feature_image_alt || undefined } }),
    ...(/^https:\/\//.test(post.canonical_url) && { canonical: post.canonical_url }),
    ...(/^[a-z]{2}/i.test(post.locale) && { language: post.locale.replace('_', '-') }),
    isFeatured: post.featured,
  }
}

function descriptionOf({ meta_description }: GhostPost, other = ''): Pick<ImportedText, 'description'> {
  const description = other || meta_description
  return description === '' ? {} : { description }
}

/** Returns the body from the HTML that Ghost rendered or, in an export without it, from what its editors keep. */
function bodyOf(post: GhostPost, title: string, { file, report, alternatives }: Context) {
  const embeds: Embed[] = []
  const body = piecesOf(post, title, { file, report })
    .map((piece) => {
      if ('markdown' in piece) return pathOf(piece.markdown).trim()
      const { body, pictures, left, ...found } = htmlToMarkdown(pathOf(piece.html), {
        originals: (one) => [originalOf(one)],
      })
      embeds.push(...found.embeds)
      for (const { address, others } of pictures) if (others.length > 0) alternatives.set(address, others)
      for (const { what } of left) report.look({ file }, `“${title}”: ${what}`)
      return body.trim()
    })
    .filter((body) => body !== '')
    .join('\n\n')
    .concat('\n')
  return { body, embeds }
}

function piecesOf(post: GhostPost, title: string, { file, report }: Pick<Context, 'file' | 'report'>): Piece[] {
  const { html, markdown, mobiledoc, lexical } = post
  // Before version 1, the text itself was Markdown.
  if (markdown.trim() !== '') return [{ markdown }]
  if (html.trim() !== '') return [{ html }]
  try {
    return joined(lexical ? renderLexical(lexical) : mobiledoc ? renderMobiledoc(mobiledoc) : [])
  } catch {
    report.look({ file }, `“${title}” is damaged in the export: its text is missing`)
    return []
  }
}

/** Joins neighbouring parts of HTML, so that numbers of notes go through. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last && 'html' in last && 'html' in piece) all[all.length - 1] = { html: `${last.html}\n${piece.html}` }
    else all.push(piece)
  }
  return all
}

/** Returns the tags of a post, the first one first. */
function tagsOf({ id }: GhostPost, { posts_tags, tags }: GhostData): GhostData['tags'] {
  return posts_tags
    .filter(({ post_id }) => post_id === id)
    .toSorted((a, b) => (a.sort_order ?? 0) - (b.sort_order ?? 0))
    .flatMap(({ tag_id }) => tags.find((tag) => tag.id === tag_id) ?? [])
}

const isInternal = ({ name, visibility }: GhostData['tags'][number]) =>
  visibility === 'internal' || name.startsWith('#')

function topicsOf(post: GhostPost, { data, internal }: Context): string[] {
  const own = tagsOf(post, data)
  for (const tag of own) if (isInternal(tag)) internal.add(tag.name)
  return own.filter((tag) => !isInternal(tag) && tag.name !== '').map(({ name }) => name)
}

/** Returns a time of any version of Ghost, which is in UTC: milliseconds, `2024-01-02 09:30:00` or ISO 8601. */
function momentOf(value: string | number | null | undefined): string | undefined {
  if (value === null || value === undefined || value === '') return undefined
  const text = typeof value === 'string' ? value.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/, '$1T$2Z') : value
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? undefined : `${date.toISOString().slice(0, 19)}Z`
}

/** Returns the path by the rule in `routes.yaml`, or in the settings of old versions: `/:slug/` everywhere else. */
function addressesOf(post: GhostPost, published: string | undefined, { data, routes }: Context): string[] {
  const { slug, id, page, type, featured } = post
  const plain = `/${slug}/`
  if (page || type === 'page') return [plain]
  const day = published?.slice(0, '2021-05-02'.length)
  const tags = tagsOf(post, data).filter((tag) => !isInternal(tag))
  const routed = routes({
    slug,
    id,
    day,
    tags: tags.map((tag) => tag.slug),
    authors: writersOf(post, data).map((user) => user.slug),
    isFeatured: featured,
  })
  if (routed !== undefined) return [...new Set([routed, plain])]
  const rule = data.settings.find(({ key }) => key === 'permalinks')?.value
  if (typeof rule !== 'string' || !day) return [plain]
  const [year = '', month = '', date = ''] = day.split('-')
  const path = rule.replace(':year', year).replace(':month', month).replace(':day', date).replace(':slug', slug)
  return path === plain || path.includes(':') ? [plain] : [path, plain]
}

/** Ghost makes smaller pictures at `/content/images/size/w1000/…`. */
function originalOf(address: string): string {
  return address.replace(/(\/content\/images)\/size\/w\d+(?:h\d+)?(?:\/format\/\w+)?\//, '$1/')
}
