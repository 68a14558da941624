import type { Author, Page, Post } from '../../lib/content'
import { type Moment, parseMoment } from '../../lib/dates'
import { pagePath, postPath } from '../../lib/urls'

/** Returns a post as from the loader, for tests of what is built from posts. `changes` replace its fields. */
export function postWith(changes: Partial<Post> = {}): Post {
  const slug = changes.slug ?? 'on-delegation'
  return {
    ...documentOf(slug, 'On delegation'),
    path: postPath(slug),
    firstPath: postPath(slug),
    status: 'published',
    tags: [{ slug: 'delegation', label: 'Delegation' }],
    featured: false,
    pinned: false,
    published: day('2025-12-15'),
    authors: [authorNamed('Ada Lovelace')],
    aliases: [],
    ...changes,
  }
}

/** Returns a post of that name and day, without topics. */
export function postOf(slug: string, { published = '2026-01-15', ...rest }: Changes = {}): Post {
  return postWith({ slug, title: `Title of ${slug}`, tags: [], published: day(published), ...rest })
}

type Changes = Partial<Omit<Post, 'published'>> & { readonly published?: string }

/** Returns tags by label, as the loader does. */
export function tagsOf(...labels: string[]): Post['tags'] {
  return labels.map((label) => ({ label, slug: label.toLowerCase().replaceAll(' ', '-') }))
}

export function pageWith(changes: Partial<Page> = {}): Page {
  const slug = changes.slug ?? 'about'
  return {
    ...documentOf(slug, 'About'),
    path: pagePath(slug),
    kind: 'page',
    details: {},
    status: 'published',
    ...changes,
  }
}

export function authorNamed(name: string, changes: Partial<Author> = {}): Author {
  const slug = name.toLowerCase().replaceAll(' ', '-')
  return { slug, name, links: [], bioHtml: '', bio: '', ...changes }
}

/** Parses a day or an instant in Berlin. */
export function day(text: string): Moment {
  const moment = parseMoment(text, 'Europe/Berlin')
  if (!moment) throw new Error(`${text} is no date`)
  return moment
}

/** Returns `count` posts, newest first, one day apart. */
export function posts(count: number, changes: Partial<Post> = {}): Post[] {
  const first = Date.parse('2025-12-15')
  return Array.from({ length: count }, (_, index) => {
    const published = day(new Date(first - index * 86_400_000).toISOString().slice(0, 10))
    return postWith({ slug: `post-${count - index}`, title: `Post ${count - index}`, published, ...changes })
  })
}

/** Titles that break every format that does not escape them. */
export const nastyTitles = [
  'Tags </script><script>alert(1)</script> and <!-- comments',
  'CDATA ends with ]]> here',
  'Entities &amp; &lt;b&gt; &#39; & ampersands',
  `Quotes " ' “ ” and <b>&"`,
  'Emoji 👩🏽‍💻 🚀 𝒳 and beyond',
  'مرحبا بالعالم and עברית mixed',
  'Line\u2028separators\u2029inside',
  '*Stars*, [brackets](x), `ticks`, # and _underscores_',
  '{{7*7}} {process.exit()} <%= x %> $& $1',
]

function documentOf(slug: string, title: string) {
  return {
    slug,
    file: `content/${slug}.mdx`,
    format: 'mdx' as const,
    title,
    excerpt: 'What to hand over, and when.',
    description: 'Four questions to ask before you take the work yourself.',
    facts: { words: 1200, minutes: 6, headings: [], anchors: [], links: [], images: [], recordings: [], tools: [] },
    artifact: slug,
    digest: slug,
  }
}
