import { cpSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exported, runBuild } from '../support/build'
import { folderWith } from '../support/folder'
import { ownComponent } from '../support/own-components'
import { post } from '../support/site'

test('a site with all components of the engine and forty of its own, each with styles, is within what hosts read', {
  timeout: 600_000,
}, async () => {
  const names = Array.from({ length: 40 }, (_, at) => `Box${at}`)
  const sourceOf = (at: number) =>
    ownComponent(
      `{}, () => <p className="mt-${at + 20} pl-${at + 20} text-quiet">Box</p>`,
      at < 2 ? "'use client'\n" : '',
    )
  const textOf = (at: number) => Array.from({ length: 4 }, (_, more) => `<Box${(at + more * 7) % 40} />`).join('\n\n')
  const root = folderWith({
    ...Object.fromEntries(names.map((_, at) => [`components/box${at}.tsx`, sourceOf(at)])),
    ...Object.fromEntries(names.map((_, at) => [`posts/box-${at}.mdx`, post({ title: `Boxes ${at}` }, textOf(at))])),
    'posts/all-boxes.mdx': post({ title: 'All boxes' }, names.map((name) => `<${name} />`).join('\n\n')),
  })
  cpSync('tests/site', root, { recursive: true })
  const { code, output, folder } = runBuild('own-forty', { CONTENT_DIR: root, SITE_NOW: '2026-06-15T12:00:00Z' })
  expect(code, output).toBe(0)
  const { read, files } = await exported(folder)
  const lines = read('_headers').split('\n')
  expect(lines.filter((line) => line.length > 2000)).toEqual([])
  expect(read('blog/all-boxes/index.html').match(/<style[^>]*>[^<]*\.pl-59\{/g)).toHaveLength(1)
  expect(read('blog/plain/index.html')).not.toContain('.pl-59')
  // React is there once, whatever the number of client components.
  expect(files.filter((file) => /^islands\/shared\./.test(file))).toHaveLength(1)
})
