import type { BlogPosting, BreadcrumbList, Graph, ImageObject, Organization, Person, Thing, WebSite } from 'schema-dts'
import type { Author, Post } from '../content'
import { site } from '../site'
import { absoluteUrl, authorPath, cardPath, homePath, iconPath, seriesPath } from '../urls'
import { wordsIn } from '../words'
import type { Crumb, PageInfo, PostPage } from './types'

/**
 * Returns structured data about the page for search engines, or `undefined` for the "not found" page. Properties of an
 * article: https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function jsonLdFor(info: PageInfo): Graph | undefined {
  if (info.kind === 'notFound') return undefined
  const breadcrumbs = info.breadcrumbs.length > 1 ? [breadcrumbList(info.breadcrumbs)] : []
  return { '@context': 'https://schema.org', '@graph': [...thingsOf(info), ...breadcrumbs] }
}

/**
 * Renders JSON for a `<script type="application/ld+json">`. Nothing in it can end the script, open a comment or break a
 * line (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 */
export function renderJsonLd(graph: Graph): string {
  return JSON.stringify(graph).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/**
 * Returns true for a house byline ("Fulcrum editors"), which contains the name of the publisher. It is an organisation,
 * like the publisher itself; every other author is a person.
 */
export function isHouse(author: Author): boolean {
  const words = (name: string) => ` ${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return site.publisher.type === 'Organization' && words(author.name).includes(words(site.publisher.name))
}

function thingsOf(info: PageInfo): Thing[] {
  switch (info.kind) {
    case 'home':
      return [webSite(), publisher()]
    case 'post':
      return [blogPosting(info)]
    case 'author': {
      const { author } = info
      const node = { ...authorNode(author), ...detailsOf(author) }
      return [{ '@type': 'ProfilePage', ...webPage(info), mainEntity: { '@id': node['@id'] } }, node]
    }
    case 'list':
    case 'topic':
    case 'series':
    case 'archive':
      return [{ '@type': 'CollectionPage', ...webPage(info) }]
    case 'page':
      return [{ '@type': 'WebPage', ...webPage(info), image: imagesOf(info) }]
    default:
      return [{ '@type': 'WebPage', ...webPage(info) }]
  }
}

function webSite(): WebSite & object {
  return {
    '@type': 'WebSite',
    '@id': siteId,
    name: site.name,
    alternateName: wordsIn().frame.named(site.name, site.line.replace(/\.$/, '')),
    description: site.description,
    url: absoluteUrl(homePath),
    inLanguage: site.language,
    publisher: { '@id': publisherId },
  }
}

function publisher(): Organization | Person {
  const { type, name } = site.publisher
  const url = absoluteUrl(homePath)
  if (type === 'Person') return { '@type': 'Person', '@id': publisherId, name, url }
  return { '@type': 'Organization', '@id': publisherId, name, url, logo: logo() }
}

function blogPosting(info: PostPage): BlogPosting {
  const { post } = info
  const url = absoluteUrl(info.path)
  return {
    '@type': 'BlogPosting',
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: {
      '@type': 'WebPage',
      '@id': post.canonicalUrl ?? url,
      // A word for pages, and not for articles: https://schema.org/lastReviewed
      ...(post.reviewed && !post.canonicalUrl && { lastReviewed: post.reviewed.day }),
    },
    headline: post.title,
    description: post.description,
    image: imagesOf(info),
    datePublished: post.published.iso,
    dateModified: (post.updated ?? post.published).iso,
    author: post.authors.map(authorNode),
    publisher: publisher(),
    inLanguage: post.language ?? site.language,
    wordCount: post.facts.words,
    timeRequired: `PT${post.facts.minutes}M`,
    isAccessibleForFree: true,
    ...(site.copyright && { copyrightNotice: site.copyright }),
    ...(site.licence && { license: site.licence.url }),
    ...(post.tags.length > 0 && { keywords: post.tags.map((tag) => tag.label) }),
    ...partOf(post),
  }
}

function partOf(post: Post) {
  const website = { '@type': 'WebSite', '@id': siteId, name: site.name, url: absoluteUrl(homePath) } as const
  if (!post.series) return { isPartOf: website }
  const { slug, label, part } = post.series
  const series = { '@type': 'CreativeWorkSeries', name: label, url: absoluteUrl(seriesPath(slug)) } as const
  return { isPartOf: [series, website], position: part }
}

/** Returns the picture that a text is shared with, and its drawn card. */
function imagesOf(info: PageInfo): string[] {
  const paths = new Set([info.image.path, cardPath(info.path)])
  return [...paths].map(absoluteUrl)
}

function authorNode(author: Author): Exclude<Organization | Person, string> & { '@id': string } {
  const url = absoluteUrl(authorPath(author.slug))
  const facts = { '@id': `${url}#author`, name: author.name, url }
  return isHouse(author) ? { '@type': 'Organization', ...facts } : { '@type': 'Person', ...facts }
}

function detailsOf(author: Author) {
  const profiles = author.links.map((link) => link.url).filter((url) => !url.startsWith('mailto:'))
  return {
    ...(author.bio && { description: author.bio }),
    ...(author.picture && { image: absoluteUrl(author.picture.src) }),
    ...(profiles.length > 0 && { sameAs: profiles }),
  }
}

function webPage(info: PageInfo) {
  const url = absoluteUrl(info.path)
  return {
    '@id': url,
    url,
    name: info.title,
    description: info.description,
    inLanguage: site.language,
    isPartOf: { '@type': 'WebSite', '@id': siteId, name: site.name, url: absoluteUrl(homePath) },
    ...(info.changed && { dateModified: info.changed.iso }),
  } as const
}

function breadcrumbList(crumbs: readonly Crumb[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ title, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: absoluteUrl(path),
    })),
  }
}

function logo(): ImageObject {
  return { '@type': 'ImageObject', url: absoluteUrl(iconPath('icon-512.png')), width: '512', height: '512' }
}

const siteId = `${absoluteUrl(homePath)}#website`
const publisherId = `${absoluteUrl(homePath)}#publisher`
