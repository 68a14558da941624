import sharp from 'sharp'
import { expect, it, vi } from 'vitest'
import { loadOrCompile, type Source } from '@/lib/mdx'
import { listDrawings, loadDrawing } from '@/lib/media'
import { compileBody } from '../../support/compile'

vi.setConfig({ testTimeout: 60_000 })

const source: Source = {
  file: 'content/posts/a.md',
  format: 'md',
  body: '```mermaid title="Who waits"\nflowchart LR\n  A[Ask 日本 سؤال] -->|first| B\n```',
  title: 'A',
  folder: '/nowhere',
  publicFolder: '/nowhere',
  path: '/blog/a/',
  mediaPath: '',
}

it('the picture of a drawing has solid colours, two pixels for each of the drawing, and the same bytes each time', async () => {
  const { key = '', facts } = await loadOrCompile(source, {}, compileBody)
  if (!facts) throw new Error('the text has mistakes')
  const [[file, artifact] = ['', '']] = listDrawings([{ artifact: key, facts }])
  const bytes = await loadDrawing(artifact, file)
  const { width, height, format, hasAlpha } = await sharp(bytes).metadata()
  const [, w, h] = /width="(\d+)" height="(\d+)"/.exec((await compileBody(source, {})).artifact?.feedHtml ?? '') ?? []
  expect({ width, height, format, hasAlpha }).toEqual({
    width: 2 * (Number(w) + 32),
    height: 2 * (Number(h) + 32),
    format: 'png',
    hasAlpha: false,
  })
  const { dominant, isOpaque } = await sharp(bytes).stats()
  expect(isOpaque && dominant.r > 230).toBe(true)
  expect(await loadDrawing(artifact, file)).toEqual(bytes)
  expect(await loadDrawing(artifact, 'drawing-0.png')).toBeUndefined()
})
