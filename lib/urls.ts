import { site } from './site'

/**
 * Every address of the site. A *path* is the address of a route without the base path (`/blog/when-to-code/`); `href`
 * turns it into a link for this deployment, `absoluteUrl` into a full URL.
 */
export const homePath = '/'
export const postsPath = '/blog/'
export const tagsPath = '/tags/'
export const seriesIndexPath = '/series/'
export const talksPath = '/talks/'
export const authorsPath = '/authors/'
export const archivePath = '/archive/'
export const feedsPath = '/feeds/'
export const searchPath = '/search/'
export const toolsPath = '/tools/'
export const rssPath = '/feed.xml'
export const atomPath = '/atom.xml'
export const jsonFeedPath = '/feed.json'
export const llmsPath = '/llms.txt'
/** Path of the text that says how to report a weakness of the site: it is part of a standard. */
export const securityTextPath = '/.well-known/security.txt'
/** Paths of icons that programs ask for by name. */
export const faviconPath = '/favicon.ico'
export const touchIconPath = '/apple-touch-icon.png'
/** Folder of the search index. */
export const pagefindPath = '/pagefind/'

export const postPath = (slug: string) => `${postsPath}${slug}/`
export const twinPath = (slug: string) => `${postPath(slug)}index.md`
/** Path of the share card of the page at `path`. */
export const cardPath = (path: string) => `${path}og.png`
/** Path of a picture beside a text, whose own path is `text`. Below the root, `/media/` is for what is named by its content. */
export const mediaPath = (text: string, file: string) => `${text === homePath ? '/home/' : text}media/${file}`
/** Path of a picture at one width, named by its content. */
export const variantPath = (file: string) => `/media/${file}`
export const tagPath = (tag: string) => `${tagsPath}${tag}/`
export const tagFeedPath = (tag: string) => `${tagPath(tag)}feed.xml`
export const seriesPath = (series: string) => `${seriesIndexPath}${series}/`
export const authorPath = (author: string) => `${authorsPath}${author}/`
export const toolPath = (tool: string) => `${toolsPath}${tool}/`
/** Path of a file of a typeface, named by its content. */
export const fontPath = (file: string) => `/typefaces/${file}`
export const iconPath = (file: string) => `/icons/${file}`
export const islandFilePath = (file: string) => `/islands/${file}`
/** Path of a file that only the development server serves. */
export const previewPath = (file: string) => `/preview/${file}`
/** Path of the author's guide, which only the development server has. A page of the author's may have it too, and comes first. */
export const guidePath = '/guide/'
/** Path that the guide has in any case. */
export const innerGuidePath = previewPath('guide/')
/** Path of a file that examples of the guide show. */
export const guideFilePath = (file: string) => innerGuidePath + file
export const pagePath = (slug: string) => `/${slug}/`

/** Returns the path of page `number` (from 1) of the list at `path`. The first page is the list itself. */
export const listPath = (path: string, number: number) => (number === 1 ? path : `${path}page/${number}/`)

/** Returns a path with the trailing slash that page addresses have. */
export const withSlash = (path: string) => (path.endsWith('/') ? path : `${path}/`)

/** Returns a site path as a link, with the base path of this deployment. */
export function href(path: string): string {
  return site.basePath + path
}

/** Returns a site path as an absolute URL. */
export function absoluteUrl(path: string): string {
  return site.url + href(path)
}

/**
 * Returns the path on this site, with query and anchor, of an absolute address: `https://`, `http://` or `//`, in upper
 * or lower case. `undefined` for an address of another site, of another host such as `www.`, which may be another site,
 * or outside this site's base path.
 */
export function sitePathOf(address: string): string | undefined {
  if (!/^(?:https?:)?[\\/]{2}/i.test(address) || !URL.canParse(address, site.url)) return undefined
  const { host, pathname, search, hash } = new URL(address, site.url)
  if (host !== new URL(site.url).host || !`${pathname}/`.startsWith(href('/'))) return undefined
  return (pathname.slice(site.basePath.length) || '/') + search + hash
}

/** First segments of addresses that the engine itself serves. No author's page may use one. */
export const reservedPages: readonly string[] = [
  'index',
  'blog',
  'tags',
  'series',
  'authors',
  'archive',
  'search',
  'feeds',
  'tools',
  'icons',
  'islands',
  'images',
  'media',
  'typefaces',
  'pagefind',
  '404',
]

/** Paths that the engine reserves, with everything below them. No old address may be there. */
export const reservedPaths: readonly string[] = [
  '/_next/',
  '/404/',
  '/404.html',
  '/_headers',
  '/_redirects',
  '/manifest.webmanifest',
  fontPath(''),
  iconPath(''),
  '/islands/',
  variantPath(''),
  pagefindPath,
  `${postsPath}page/`,
]

/** Post slugs that would collide with a route below `/blog/`. */
export const reservedPosts: readonly string[] = ['page', 'index', 'media', 'feed']
