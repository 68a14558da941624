import sharp from 'sharp'
import { expect, it, vi } from 'vitest'
import { seriesColours } from '@/lib/brand'
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

it('the picture of a chart has the colours of its series, and its texts in their places', async () => {
  const body = '<Chart title="T" kind="bar">\n\n  | a | b |\n  | --- | --- |\n  | One | 1 |\n  | Two | 2 |\n</Chart>'
  const { key = '', facts } = await loadOrCompile({ ...source, file: 'a.mdx', format: 'mdx', body }, {}, compileBody)
  if (!facts) throw new Error('the text has mistakes')
  const [[file, artifact] = ['', '']] = listDrawings([{ artifact: key, facts }])
  const { data, info } = await sharp(await loadDrawing(artifact, file))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)]
  const [red = 0, green = 0, blue = 0] = at(Math.round(info.width * 0.72), Math.round(info.height * 0.6))
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')
  expect(`#${hex}`).toBe(seriesColours()[0]?.light)
  // The ground, and not letters, is at the corner.
  expect(Math.min(...at(2, 2), ...at(40, 6))).toBeGreaterThan(230)
})
