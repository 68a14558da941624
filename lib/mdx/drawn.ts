import type { Element } from 'hast'
import { palette } from '../brand'
import { hashOf } from '../hash'
import { variantPath } from '../urls'
import type { Context } from './context'
import type { FeedPicture } from './contract'

/** Keeps a drawing for the file that readers without styles get, and returns where that will be. */
export function keepDrawing(svg: Element, title: string, context: Context): FeedPicture {
  const file = `drawing-${hashOf([svg, palette().light]).slice(0, 16)}.png`
  if (!context.drawn.some((one) => one.file === file)) {
    context.drawn.push({ file, svg })
    context.facts.drawings = [...(context.facts.drawings ?? []), file]
  }
  return { src: variantPath(file), title, width: Number(svg.properties.width), height: Number(svg.properties.height) }
}
