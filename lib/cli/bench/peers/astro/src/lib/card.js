import { readFile } from 'node:fs/promises'
import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'

const read = (weight) =>
  readFile(`node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-${weight}-normal.woff`)

const fonts = [
  { name: 'IBM Plex Mono', data: await read(400), weight: 400, style: 'normal' },
  { name: 'IBM Plex Mono', data: await read(700), weight: 700, style: 'normal' },
]

const box = (style, children) => ({ type: 'div', props: { style: { display: 'flex', ...style }, children } })

/** Draws a share card of 1200 by 630 pixels with a title, as PNG. */
export async function drawCard(title) {
  const card = box({ width: '100%', height: '100%', padding: 40, background: '#fefbfb' }, [
    box(
      { flexDirection: 'column', justifyContent: 'space-between', flexGrow: 1, border: '4px solid #000', padding: 40 },
      [
        box({ fontSize: 64, fontWeight: 700, maxHeight: '84%', overflow: 'hidden' }, title),
        box({ justifyContent: 'space-between', fontSize: 28 }, [box({}, 'by A. Writer'), box({}, 'A blog')]),
      ],
    ),
  ])
  const svg = await satori(card, { width: 1200, height: 630, embedFont: true, fonts })
  return new Resvg(svg).render().asPng()
}
