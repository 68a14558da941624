import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = process.cwd()
const files = ['app', 'components', 'lib'].flatMap((folder) => list(folder))

test('imports go one way: app, components, lib; commands are an entrance like app, and may hand lib the components', () => {
  const order = ['lib', 'components', 'app']
  const isHanded = ({ from, to }: Arrow) => from.startsWith('lib/cli/') && to === 'components/mdx'
  const back = arrows()
    .filter((arrow) => !isHanded(arrow))
    .filter(({ from, to }) => rank(order, to.split('/')[0]) > rank(order, from.split('/')[0]))
  expect(back.map(say)).toEqual([])
})

test('imports inside lib go one way', () => {
  const order = [
    [
      'settings',
      'site',
      'urls',
      'address',
      'attribute',
      'component-text',
      'browsers',
      'collate',
      'counted',
      'dates',
      'direction',
      'elsewhere',
      'file-state',
      'group-by',
      'hash',
      'fence',
      'hast',
      'html-to-tree',
      'in-parallel',
      'leniency',
      'list-files',
      'once-per',
      'picture-hosts',
      'slug',
      'scripts',
      'search-text',
      'thread-module',
      'problems',
      'hosts',
      'disk-cache',
      'typefaces',
      'words',
      'services',
    ],
    ['pictures'],
    ['recordings'],
    ['brand'],
    ['drawings', 'references'],
    ['mdx'],
    ['content', 'guide'],
    ['listings'],
    ['navigation'],
    ['seo', 'feeds', 'twins', 'media', 'cards', 'search', 'islands'],
    ['routes', 'store'],
    ['export'],
    ['deploy', 'announce', 'import', 'mail', 'old-addresses'],
    ['cli'],
  ]
  const place = (path: string) => order.findIndex((names) => names.includes(nameOf(path)))
  const wrong = arrows()
    .filter(({ from, to }) => from.startsWith('lib/') && to.startsWith('lib/') && nameOf(from) !== nameOf(to))
    .filter(({ from, to }) => place(to) > place(from) || place(from) < 0)
  expect(wrong.map(say)).toEqual([])
})

test('a folder of lib is entered by its door', () => {
  const doors = ['lib/mdx/contract', 'lib/mdx/plain', 'lib/mdx/pool', 'lib/words/islands']
  const inside = arrows().filter(({ from, to }) => {
    const [, folder, ...rest] = to.split('/')
    return (
      to.startsWith('lib/') &&
      rest.length > 0 &&
      !from.startsWith(`lib/${folder}/`) &&
      !doors.includes(to) &&
      rest.join('/') !== 'index'
    )
  })
  expect(inside.map(say)).toEqual([])
})

test('a test enters a folder of lib by its door, or is about that folder; commands are doors', () => {
  const doors = ['lib/mdx/contract', 'lib/mdx/pool']
  const inside = arrowsOf(list('tests')).filter(({ from, to }) => {
    const [top, room, ...rest] = to.split('/')
    const isAbout = from.startsWith(`tests/unit/${room}/`) || from.startsWith('tests/support/')
    return top === 'lib' && rest.length > 0 && room !== 'cli' && !doors.includes(to) && !isAbout
  })
  expect(inside.map(say)).toEqual([])
})

test('lib has no JSX', () => {
  expect(files.filter((file) => file.startsWith('lib/') && file.endsWith('.tsx'))).toEqual([])
})

test('addresses are made in lib/urls.ts alone', () => {
  const made = /[`'"]\/?(blog|tags|series|authors|archive|feeds)\//
  const elsewhere = files
    .filter((file) => file !== 'lib/urls.ts')
    .flatMap((file) => codeOf(file).map((line) => ({ file, line })))
    .filter(({ line }) => made.test(line) && !/^import|from ['"]/.test(line))
  expect(elsewhere).toEqual([])
})

test('next-mdx-remote and gray-matter are each imported in one file', () => {
  const importing = (name: string) =>
    files.filter((file) => importsOf(file).some((path) => path === name || path.startsWith(`${name}/`)))
  expect(importing('next-mdx-remote')).toHaveLength(1)
  expect(importing('gray-matter')).toHaveLength(1)
})

test('a file of lib says one thing: at most 180 lines', () => {
  expect(files.filter((file) => file.startsWith('lib/') && read(file).split('\n').length > 181)).toEqual([])
})

test('a route is params, one call, one component: at most 45 lines', () => {
  const routes = files.filter((file) => file.startsWith('app/') && read(file).split('\n').length > 46)
  expect(routes).toEqual([])
})

test('articles stand between their twins and cards in the list that Next shares among its workers', () => {
  const routes = files
    .map((file) => file.replace(/^app|\.tsx?$/g, ''))
    .filter((path) => /^\/blog\/\[slug\]\/.*(page|route)$/.test(path) && !path.includes('media'))
  expect(routes.sort((a, b) => a.localeCompare(b))).toEqual([
    '/blog/[slug]/(text)/index.md/route',
    '/blog/[slug]/(text)/page',
    '/blog/[slug]/og.png/route',
  ])
})

interface Arrow {
  readonly from: string
  readonly to: string
}

function arrows(): Arrow[] {
  return arrowsOf(files)
}

function arrowsOf(importing: readonly string[]): Arrow[] {
  return importing.flatMap((from) =>
    importsOf(from)
      .filter((path) => path.startsWith('.') || path.startsWith('@/'))
      .map((path) => ({ from, to: path.startsWith('@/') ? path.slice(2) : normalize(join(dirname(from), path)) })),
  )
}

function importsOf(file: string): string[] {
  return [...read(file).matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '')
}

/** Returns the lines of code of a file, without comments. */
function codeOf(file: string): string[] {
  return read(file)
    .split('\n')
    .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line))
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

function list(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
}

function nameOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.ts$/, '')
}

function rank(order: readonly string[], name: string | undefined): number {
  return order.indexOf(name ?? '')
}

function say({ from, to }: Arrow): string {
  return `${from} imports ${to}`
}
