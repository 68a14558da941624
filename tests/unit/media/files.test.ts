import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listMedia, loadMedia } from '../../../lib/media'
import { postWith } from '../../support/post'

const folder = await mkdtemp(join(tmpdir(), 'media-'))
await writeFile(join(folder, 'graph.svg'), '<svg/>')
await writeFile(join(folder, 'notes.txt'), 'not for readers')

const image = (path: string) => ({ src: path, path, alt: 'A graph', line: 1, column: 1 })
const facts = { ...postWith().facts, images: [image(join(folder, 'graph.svg')), image('/site/public/images/logo.png')] }

describe('files beside a post', () => {
  it('are served when the post shows them, and only then', async () => {
    const post = postWith({ folder, facts })
    expect(listMedia(post).map(({ file }) => file)).toEqual(['graph.svg'])
    expect(await loadMedia(post, 'notes.txt')).toBeUndefined()
    const graph = await loadMedia(post, 'graph.svg')
    expect(graph?.type).toBe('image/svg+xml')
    expect(new TextDecoder().decode(graph?.bytes)).toBe('<svg/>')
  })

  it('include the lead picture', () => {
    const path = join(folder, 'lead.jpg')
    const lead = { path, src: '/blog/on-delegation/media/lead.jpg', alt: 'Lead', width: 1600, height: 900 }
    expect(listMedia(postWith({ folder, image: lead })).map(({ file }) => file)).toEqual(['lead.jpg'])
  })

  it('are none for a post that is a single file', () => {
    expect(listMedia(postWith({ facts }))).toEqual([])
  })
})
