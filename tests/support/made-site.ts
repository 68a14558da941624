import { readdirSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Metadata } from 'next'
import { createElement, type ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import sitemap from '../../app/sitemap'
import type { Content } from '../../lib/content'
import { buildPageFacts, type FinishedSite } from '../../lib/export'

/** The exports of a module of `app/` that we need. */
interface Route {
  readonly default?: (props: { params: Promise<Params> }) => Promise<ReactNode>
  readonly generateStaticParams?: () => Promise<readonly Params[]>
  readonly generateMetadata?: (props: { params: Promise<Params> }) => Promise<Metadata>
  readonly metadata?: Metadata
  readonly GET?: (request: Request, props: { params: Promise<Params> }) => Promise<Response>
}

type Params = Readonly<Record<string, string>>

const root = join(import.meta.dirname, '..', '..', 'app')

/** Files that take long to create, or that do not depend on what authors write. It is enough that they exist. */
const ONLY_LISTED = /(?:og\.png|media|islands)(?:\/\[file\])?\/route\.ts$/

const routes = await Promise.all(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file))
    .map(async (file) => ({ file, route: (await import(join(root, file))) as Route })),
)

/** Renders every page, twin and feed of a content in this process, with the routes of the site. */
export async function makeSite(content: Content, publicFiles: readonly string[]): Promise<FinishedSite> {
  // Where `getPosts` and similar functions cache what they have loaded.
  Object.assign(globalThis, { fulcrumContent: Promise.resolve(content) })
  const texts = new Map<string, string>()
  for (const { file, route } of routes) {
    const all = route.generateStaticParams ? await route.generateStaticParams() : [{}]
    for (const given of all.filter((params) => !Object.values(params).includes('-'))) {
      const address = addressOf(file, given)
      texts.set(address, ONLY_LISTED.test(file) ? '' : await make(route, given))
    }
  }
  const listed = (await sitemap()).map(({ url }) => `<url><loc>${url}</loc></url>`)
  texts.set('sitemap.xml', `<urlset>${listed.join('')}</urlset>`)
  const others = ['robots.txt', 'manifest.webmanifest', ...publicFiles]
  return {
    folder: '',
    files: new Set([...texts.keys(), ...others]),
    pages: [...texts].flatMap(([file, html]) => (file.endsWith('.html') ? [buildPageFacts(file, html)] : [])),
    unpublished: [],
    publicFiles: new Set(publicFiles),
    read: async (file) => texts.get(file) ?? '',
  }
}

function addressOf(file: string, params: Params): string {
  const folder = relative('.', dirname(file)).split(sep)
  const names = folder
    .filter((name) => !/^\(.*\)$/.test(name))
    .map((name) => params[/^\[(.*)\]$/.exec(name)?.[1] ?? ''] ?? name)
  return [...names, ...(file.endsWith('page.tsx') ? ['index.html'] : [])].filter((name) => name !== '').join('/')
}

async function make(route: Route, given: Params): Promise<string> {
  const params = Promise.resolve(given)
  if (route.GET) return (await route.GET(new Request('https://made.test/'), { params })).text()
  if (!route.default) throw new Error('a page without a component')
  const { title, description, alternates, robots } =
    route.metadata ?? (await route.generateMetadata?.({ params })) ?? {}
  const body = await markup((await route.default({ params })) as ReactNode)
  const head = createElement(
    'head',
    {},
    createElement('title', {}, JSON.stringify(title)),
    createElement('meta', { name: 'description', content: description ?? '' }),
    createElement('meta', {
      name: 'robots',
      content: JSON.stringify(robots).includes('"index":false') ? 'noindex' : 'all',
    }),
    createElement('link', { rel: 'canonical', href: String(alternates?.canonical ?? '') }),
  )
  return `<!DOCTYPE html><html lang="en">${await markup(head)}<body>${body}</body></html>`
}

/** Renders a page to HTML. Throws what its components throw. */
export async function markup(node: ReactNode): Promise<string> {
  const errors: unknown[] = []
  const { prelude } = await prerender(node, { onError: (error) => void errors.push(error) })
  if (errors.length > 0) throw errors[0]
  return new Response(prelude).text()
}
