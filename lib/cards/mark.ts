import sharp from 'sharp'
import { findMark, paintMark, palette } from '../brand'
import { site } from '../site'
import { type CardMark, markHeight } from './layout'

/** Returns the brand's mark as a card shows it; `undefined` if there is none. */
export async function drawMark(): Promise<CardMark | undefined> {
  const mark = findMark()
  if (!mark) return undefined
  const colours = palette()[site.brand?.opens === 'dark' ? 'dark' : 'light']
  const { data, info } = await sharp(Buffer.from(paintMark(mark, colours)), { density: 288 })
    .resize({ height: markHeight, width: WIDEST, fit: 'inside' })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { png: data, width: info.width }
}

/** A wordmark leaves room for the name. In pixels. */
const WIDEST = 400
