import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runSamples } from '../../../../lib/cli/assets/samples'
import { hashOf } from '../../../../lib/cli/setup/samples'
import { siteFile } from '../../../support/settings'
import { contextIn, post, siteWith } from '../../../support/site'
import { terminalIn } from '../../../support/transcript'

const A = post({ title: 'A' })
const samples = (url: string) => JSON.stringify({ url, files: { 'posts/a.mdx': hashOf(Buffer.from(A)) } })

describe('samples', () => {
  it('have no address that a build would record, until somebody edits them', async () => {
    const files = { 'posts/b.mdx': post({ title: 'B' }), 'samples.json': samples('https://notes.example') }
    const added = async (text: string) => {
      const { out } = await terminalIn({ ...files, 'posts/a.mdx': text }).run('post status --format json')
      return JSON.parse(out).added
    }
    expect(await added(A)).toEqual(['/blog/b/'])
    expect(await added(`${A}\nMine.\n`)).toEqual(['/blog/a/', '/blog/b/'])
  })

  it('are listed anew with every text and picture, but without code and what commands record', async () => {
    const { root } = siteWith({
      'site.ts': siteFile(),
      'samples.json': samples('https://notes.example'),
      'addresses.json': '{}',
      'brand/brand.ts': 'export default {}',
      'brand/mark.svg': '<svg/>',
      'posts/b/index.mdx': 'b',
      'posts/b/.hidden': '',
    })
    const { context } = contextIn(root)
    expect(await runSamples(context, [])).toBe(0)
    const listed = JSON.parse(readFileSync(join(root, 'samples.json'), 'utf8'))
    expect(Object.keys(listed.files)).toEqual(['brand/mark.svg', 'posts/b/index.mdx'])
  })

  it('are not listed in a site that is somebody’s own', async () => {
    const own = { 'site.ts': siteFile(), 'posts/mine.mdx': A }
    for (const files of [own, { ...own, 'samples.json': samples('https://gazette.example') }]) {
      const { context, said } = contextIn(siteWith(files).root)
      expect(await runSamples(context, [])).toBe(1)
      expect(said.err).toMatch(/^https:\/\/notes\.example is not the sample publication/)
    }
  })
})
