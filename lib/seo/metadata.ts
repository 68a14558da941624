import type { Metadata, Viewport } from 'next'
import { hexOf, palette } from '../brand'
import { site } from '../site'
import { absoluteUrl, authorPath, faviconPath, href, iconPath, touchIconPath } from '../urls'
import { wordsIn } from '../words'
import type { PageInfo } from './types'

/** Returns the complete head of a page, for `generateMetadata`. No layout needs a title template. */
export function metadataFor(info: PageInfo): Metadata {
  const canonical = info.canonicalUrl ?? absoluteUrl(info.path)
  const image = { ...info.image, url: absoluteUrl(info.image.path) }
  return {
    metadataBase: new URL(absoluteUrl('/')),
    title: titleOf(info),
    description: info.description,
    alternates: {
      canonical,
      types: alternatesOf(info),
      ...(info.languages && { languages: absolute(info.languages) }),
    },
    openGraph: {
      ...articleOf(info),
      title: info.title,
      description: info.description,
      url: canonical,
      siteName: site.name,
      images: [{ url: image.url, width: image.width, height: image.height, alt: image.alt }],
    },
    twitter: {
      card: 'summary_large_image',
      title: info.title,
      description: info.description,
      images: [{ url: image.url, alt: image.alt }],
    },
    // Next marks the "not found" page itself, and must not be made to do so twice.
    ...(info.kind !== 'notFound' && { robots: robotsOf(info) }),
    icons: {
      icon: [
        { url: href(faviconPath), sizes: '32x32' },
        { url: href(iconPath('icon.svg')), type: 'image/svg+xml' },
      ],
      apple: href(touchIconPath),
      // For a link of any kind, this is the only place that Next has.
      ...(site.head?.links && { other: site.head.links.map(({ rel, href }) => ({ rel, url: href })) }),
    },
    other: ownTags(),
    ...(info.kind === 'post' && { authors: info.post.authors.map((author) => ({ name: author.name })) }),
  }
}

/** Returns the `viewport` export of the layout: the browser's chrome in the colours of the paper. */
export function viewportFor(): Viewport {
  const { light, dark } = palette()
  const opens = site.brand?.opens ?? 'system'
  return {
    colorScheme: opens === 'system' ? 'light dark' : opens,
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: hexOf(light.paper) },
      { media: '(prefers-color-scheme: dark)', color: hexOf(dark.paper) },
    ],
  }
}

/**
 * Returns the tags of the settings in the head of every page: verification, the publisher's account. They are metadata and
 * not markup of the layout, because React would put those wherever the layout happens to be ready.
 */
function ownTags(): Record<string, string> {
  const { fediverse, head } = site
  return { ...(fediverse && { 'fediverse:creator': fediverse }), ...head?.meta }
}

function titleOf(info: PageInfo): string {
  return info.kind === 'home' && info.title === site.name
    ? wordsIn().frame.named(site.name, site.line.replace(/\.$/, ''))
    : `${info.title} · ${site.name}`
}

/** Returns the addresses of a page by language. */
export function absolute(languages: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(languages).map(([language, path]) => [language, absoluteUrl(path)]))
}

function alternatesOf(info: PageInfo): Record<string, { url: string; title: string }[]> {
  const types: Record<string, { url: string; title: string }[]> = {}
  for (const { type, path, title } of info.alternates) {
    types[type] = [...(types[type] ?? []), { url: absoluteUrl(path), title }]
  }
  return types
}

function articleOf(info: PageInfo) {
  if (info.kind === 'author') return { type: 'profile' } as const
  if (info.kind !== 'post') return { type: 'website' } as const
  const { post } = info
  return {
    type: 'article',
    publishedTime: post.published.iso,
    ...(post.updated && { modifiedTime: post.updated.iso }),
    authors: post.authors.map((author) => absoluteUrl(authorPath(author.slug))),
    tags: post.tags.map((tag) => tag.label),
  } as const
}

// Crawlers that may not index a page may still follow its links. A preview is closed to them entirely.
function robotsOf(info: PageInfo): NonNullable<Metadata['robots']> {
  if (site.preview) return { index: false, follow: false }
  if (!info.index) return { index: false, follow: true }
  return { index: true, follow: true, 'max-image-preview': 'large' }
}
