import { expect, test } from 'vitest'
import { ExportError } from '@/lib/export'
import type { FinishedSite } from '@/lib/export/checks'
import { runChecks } from '@/lib/export/checks/run'

const site: FinishedSite = {
  folder: '/nowhere',
  files: new Set(['index.html']),
  publicFiles: new Set(),
  pages: [],
  unpublished: [],
  read: async () => '',
}

test('a check that fails itself is a fault, and the faults of the others are reported too', async () => {
  const printed: string[] = []
  const faults = await runChecks(
    [
      { name: 'one', run: async () => ({ looked: '1 page', faults: [{ file: 'a.html', reason: 'is wrong' }] }) },
      { name: 'two', run: () => Promise.reject(new TypeError('x is not a function')) },
      { name: 'three', run: async () => ({ looked: '2 pages', faults: [{ file: 'b.html', reason: 'is wrong too' }] }) },
      { name: 'four', run: async () => ({ looked: '3 pages', faults: [] }) },
    ],
    site,
    (line) => printed.push(line),
  )
  expect(faults).toEqual([
    { file: 'a.html', reason: 'is wrong' },
    {
      file: 'the check "two"',
      reason: expect.stringMatching(/^failed itself: TypeError: x is not a function\n {4}at /),
    },
    { file: 'b.html', reason: 'is wrong too' },
  ])
  expect(printed).toEqual([
    '✘ one: 1 fault in 1 page',
    '✘ two: 1 fault in 1 file',
    '✘ three: 1 fault in 2 pages',
    '✔ four: 3 pages',
  ])
})

test('a fault of the export is said to be the engine’s, once for all files that have it', () => {
  const { message } = new ExportError([
    ...['a', 'b', 'c', 'd', 'e'].map((name) => ({ file: `${name}.html`, reason: 'contains a script' })),
    { file: 'feed.xml', reason: 'is not well-formed' },
  ])
  const [first, second, , closing] = message.split('\n')
  expect(first).toBe('a.html, b.html, c.html and 2 more files: contains a script')
  expect(second).toBe('feed.xml: is not well-formed')
  expect(closing).toContain('This is a mistake of the engine')
  expect(message).toContain('Please report it')
})
