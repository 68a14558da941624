import sharp from 'sharp'
import { type Colours, findMark, paintMark } from '../brand'
import { type CardMark, markHeight } from './layout'

/** Returns the brand's mark in the colours of a card; `undefined` if there is none. */
export async function drawMark(colours: Colours): Promise<CardMark | undefined> {
  const mark = findMark()
  if (!mark) return undefined
  const { data, info } = await sharp(Buffer.from(paintMark(mark, colours)), { density: 288 })
    .resize({ height: markHeight, width: WIDEST, fit: 'inside' })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { png: data, width: info.width }
}

/** A wordmark leaves room for the name. In pixels. */
const WIDEST = 400
