import type { Post } from '@/lib/content'
import { parseMoment } from '@/lib/dates'

/** Returns a post with just enough in it, for tests of what is built from posts. */
export function postOf(slug: string, fields: Partial<Omit<Post, 'published'>> & { published?: string } = {}): Post {
  const { published = '2026-01-15', ...rest } = fields
  const moment = parseMoment(published, 'Europe/Berlin')
  if (!moment) throw new Error(`not a date: ${published}`)
  return {
    slug,
    path: `/blog/${slug}/`,
    firstPath: `/blog/${slug}/`,
    file: `content/posts/${slug}.mdx`,
    format: 'mdx',
    title: `Title of ${slug}`,
    excerpt: `Excerpt of ${slug}`,
    description: `Description of ${slug}`,
    facts: { words: 900, minutes: 4, headings: [], anchors: [], links: [], images: [], tools: [] },
    artifact: slug,
    status: 'published',
    tags: [],
    featured: false,
    published: moment,
    authors: [{ slug: 'the-desk', name: 'The desk', links: [], bioHtml: '', bio: '' }],
    aliases: [],
    ...rest,
  }
}

/** Returns tags by label, as the loader does. */
export function tagsOf(...labels: string[]): Post['tags'] {
  return labels.map((label) => ({ label, slug: label.toLowerCase().replaceAll(' ', '-') }))
}
