import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ExportError } from '@/lib/export'
import { strip } from '@/lib/export/strip'
import { listFiles } from '@/lib/list-files'
import { exportIn } from '../../support/export-in'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fulcrum-'))
  write('.next/server/app/page_client-reference-manifest.js', MANIFEST)
  for (const copy of ['404.html', '404/index.html', '_not-found/index.html']) write(`out/${copy}`, raw('Not found'))
  write('out/_not-found/index.txt', '1:I[1,[],"default"]\n')
  write('out/_next/static/chunks/runtime.js', 'import("/_next/static/chunks/part.js")')
  write('out/_next/static/chunks/part.js', 'part')
  write('out/_next/static/chunks/unused.js', 'unused')
  write('out/_next/static/css/a.css', '@font-face{src:url(../media/face.woff2)}p{margin:0}')
  write('out/_next/static/media/face.woff2', 'face')
})

afterEach(() => rmSync(root, { recursive: true }))

const MANIFEST =
  'globalThis.__RSC_MANIFEST["/page"] = {"clientModules":{"[project]/node_modules/next/dist/x.js":{"id":1},"[project]/components/counter.tsx":{"id":2}}};'

const HEAD =
  '<title>T</title><meta name="description" content="D"><link rel="canonical" href="https://example.org/"><link rel="stylesheet" href="/_next/static/css/a.css">'

function raw(text: string): string {
  return `<html><head>${HEAD}</head><body><main><h1>${text}</h1></main><script src="/_next/static/chunks/runtime.js"></script></body></html>`
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

/** Writes a page as Next leaves it, with its flight files. */
function writePage(name: string, text: string, module = 1): void {
  write(`out/${name}/index.html`, text)
  write(`out/${name}/index.txt`, `1:I[${module},[],"default"]\n0:"/_next/static/chunks/runtime.js"\n`)
  write(`out/${name}/__next._head.txt`, '0:{}\n')
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `page-${String(index).padStart(4, '0')}`)
const read = (file: string) => readFileSync(join(root, 'out', file), 'utf8')
const run = () => strip(exportIn(root))

// A few pages are stripped in one thread, many in as many threads as there are cores.
describe.each([3, 420])('an export of %i pages', (count) => {
  test('keeps its pages and the files they request, and no file of Next', async () => {
    for (const name of names(count)) writePage(name, raw(name))
    await run()
    expect(listFiles(join(root, 'out'))).toEqual([
      '404.html',
      '_next/static/media/face.woff2',
      ...names(count).map((name) => `${name}/index.html`),
    ])
    for (const name of names(count)) {
      expect(read(`${name}/index.html`)).toContain(`<h1>${name}</h1>`)
      expect(read(`${name}/index.html`)).toContain('url(/_next/static/media/face.woff2)')
      expect(read(`${name}/index.html`)).not.toContain('<script')
    }
  })

  test('leaves a page with a client component whole, with all that its scripts ask for', async () => {
    for (const name of names(count)) writePage(name, raw(name))
    writePage('counter', raw('Counter'), 2)
    const { report } = await run()
    expect(report).toContain('counter/index.html keeps the runtime (0 kB) for components/counter.tsx')
    expect(read('counter/index.html')).toBe(raw('Counter'))
    expect(listFiles(join(root, 'out/counter'))).toEqual(['__next._head.txt', 'index.html', 'index.txt'])
    expect(listFiles(join(root, 'out/_next/static/chunks'))).toEqual(['part.js', 'runtime.js'])
    expect(existsSync(join(root, 'out/page-0000/index.txt'))).toBe(false)
  })

  test('is refused with every page that could not be left whole, in order', async () => {
    for (const name of names(count)) writePage(name, raw(name))
    const broken = [names(count)[0], names(count)[count - 1]]
    for (const name of broken) writePage(name ?? '', raw('One').replace('<main>', '<main><h1>Two</h1>'))
    const error = await run().catch((thrown) => thrown)
    expect(error).toBeInstanceOf(ExportError)
    expect(error.faults).toEqual(
      broken.map((name) => ({ file: `${name}/index.html`, reason: 'there is not exactly one <h1>' })),
    )
  })
})
