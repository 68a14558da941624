import { htmlToMarkdown } from '../../html'
import type { ImportedText } from '../../model'
import type { Report } from '../../report'
import type { Post } from './posts'

interface Context {
  /** The list of posts, and the folder of their texts. */
  readonly file: string
  readonly folder: string
  readonly report: Report
  readonly alternatives: Map<string, readonly string[]>
}

/** Builds the text of a post; nothing if not everybody could read it, or if there is none. */
export function buildText(post: Post, html: string | undefined, context: Context): ImportedText[] {
  const { file, folder, report, alternatives } = context
  const place = {
    file: html === undefined ? file : `${folder}${post.id}.html`,
    ...(html === undefined && { line: post.line }),
  }
  const title = post.title || `Untitled ${post.id}`
  const why = reasonAgainst(post, html)
  if (why !== undefined) {
    report.leave(place, `“${title}” ${why}`)
    return []
  }
  const { body, pictures, left, embeds } = htmlToMarkdown(html ?? '', { originals: (address) => [originalOf(address)] })
  for (const { address, others } of pictures) if (others.length > 0) alternatives.set(address, others)
  for (const { what, line } of left) report.look({ ...place, line }, what)
  if (post.podcast) report.look(place, `the recording is not in the export: ${post.podcast}`)
  const slug = slugOf(post)
  const moment = momentOf(post.date)
  return [
    {
      kind: post.type === 'page' ? 'page' : 'post',
      key: `post ${post.id.replace(/\..*$/s, '')}`,
      place,
      title,
      slug: slug || title,
      ...(post.subtitle && { excerpt: post.subtitle }),
      body,
      format: 'md',
      ...(embeds.length > 0 && { embeds }),
      ...(post.isPublished ? { published: moment } : { written: moment }),
      state: post.isPublished ? 'published' : 'draft',
      topics: [],
      authors: [],
      addresses: slug && post.isPublished ? [`/p/${slug}`] : [],
    },
  ]
}

function reasonAgainst({ isOpen, type, audience }: Post, html: string | undefined): string | undefined {
  if (!isOpen) return `is for ${audience === 'only_free' ? 'subscribers' : 'those who pay'} alone`
  if (!/^(?:newsletter|podcast|page|)$/.test(type)) return `is of the type "${type}"`
  return html === undefined ? 'has no text in the export' : undefined
}

/** Returns the last part of a post's address, which its id ends with. */
export function slugOf({ id }: Pick<Post, 'id'>): string {
  return id.replace(/^\d+\.?/, '')
}

function momentOf(date: string): string | undefined {
  const time = Date.parse(date)
  return Number.isNaN(time) ? undefined : `${new Date(time).toISOString().slice(0, 19)}Z`
}

/** Substack serves smaller pictures at `substackcdn.com/image/fetch/<sizes>/<address, encoded>`. */
function originalOf(address: string): string {
  const inner = /\/image\/fetch\/[^/]*(?:\/[^/]*)*?\/(https?%3A%2F%2F[^/?#]+|https?:\/\/.+)$/i.exec(address)?.[1]
  if (inner === undefined) return address
  try {
    return inner.includes('%2F') ? decodeURIComponent(inner) : inner
  } catch {
    return address
  }
}
