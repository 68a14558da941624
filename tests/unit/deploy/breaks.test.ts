import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { DeployError, deploy } from '@/lib/deploy'
import { folderWith } from '../../support/folder'
import { memoryTarget } from '../../support/memory-target'

const HOME = 'index.html'
const PAGES = [HOME, 'a/index.html', 'b/index.html', 'c/index.html', 'd/index.html']
const FILES = ['a/chart.svg', 'feed.xml', 'islands/1.js', 'islands/2.js']
const MANIFEST = '.deploy-manifest.json'

interface Model {
  readonly names: readonly string[]
  /** Version and wanted links of each file; it has those that the release has. */
  readonly parts: Readonly<Record<string, { readonly version: number; readonly links: readonly string[] }>>
}

const model = fc.record<Model>({
  names: fc.subarray([...PAGES.slice(1), ...FILES]),
  parts: fc.record(
    Object.fromEntries(
      [...PAGES, ...FILES].map((name) => [
        name,
        fc.record({ version: fc.nat(2), links: fc.subarray([...PAGES, ...FILES]) }),
      ]),
    ),
  ),
})

const attempt = fc.record({
  model,
  failsAt: fc.option(fc.nat(15), { nil: undefined }),
  isKilled: fc.boolean(),
  seed: fc.nat(20),
  keep: fc.boolean(),
  all: fc.boolean(),
})

const folder = folderWith({})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Returns a release as files whose text is the list of their links. */
function filesOf({ names, parts }: Model): Record<string, string> {
  const there = [HOME, ...names]
  const textOf = (name: string) => {
    const { version = 0, links = [] } = parts[name] ?? {}
    return JSON.stringify({ version, links: links.filter((link) => there.includes(link)) })
  }
  return Object.fromEntries(there.map((name) => [name, textOf(name)]))
}

/** Returns addresses that lead nowhere, on pages that a reader finds who starts at the home page. */
function findBroken(files: ReadonlyMap<string, string>): string[] {
  const broken: string[] = []
  const queue = files.has(HOME) ? [HOME] : []
  for (const name of queue) {
    const { links } = JSON.parse(files.get(name) ?? '{}') as { links: string[] }
    for (const link of links) {
      if (!files.has(link)) broken.push(`${name} -> ${link}`)
      else if (!queue.includes(link) && link.endsWith('.html')) queue.push(link)
    }
  }
  return broken
}

test('wherever deploys break off, each page leads to what is there, and the next one finishes', async () => {
  const property = fc.asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 5 }), model, async (tries, last) => {
    const files = new Map([['.well-known/other', 'not ours']])
    const onStep = () => expect(findBroken(files)).toEqual([])
    for (const { model, ...options } of tries) {
      folderWith(filesOf(model), folder)
      const target = memoryTarget({ files, onStep, ...options })
      const run = deploy({ folder, target, isDryRun: false, print: () => undefined, ...options })
      await run.catch((error) => expect(error).toBeInstanceOf(DeployError))
    }
    folderWith(filesOf(last), folder)
    const target = memoryTarget({ files, onStep })
    await deploy({ folder, target, isDryRun: false, all: false, keep: false, print: () => undefined })
    const { [MANIFEST]: manifest, ...left } = Object.fromEntries(files)
    expect(left).toEqual({ ...filesOf(last), '.well-known/other': 'not ours' })
    expect(manifest).toBeDefined()
  })
  await fc.assert(property, { numRuns: 300 })
})
