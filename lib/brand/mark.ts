import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureSvg, PictureFault } from '../pictures'
import { brandFolder } from './current'
import { type Colours, hexOf } from './palette'

/** A drawing of the brand: `mark.svg`, or `icon.svg`, which icons are made of if there is one. */
export interface Mark {
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
  readonly viewBox: string
  /** Attributes of the outermost tag that style the drawing, with a space before each. */
  readonly attributes: string
  /** The drawing, without the outermost tag. */
  readonly drawing: string
  /** True if the drawing has ids, so that a page may show it once only. */
  readonly hasIds: boolean
}

/**
 * Returns a drawing of the brand's folder, or `undefined` if there is none. Throws a `PictureFault` if it is not
 * well-formed, is not safe, or would not look the same as a part of a page.
 */
export function loadMark(name: 'mark.svg' | 'icon.svg' = 'mark.svg'): Mark | undefined {
  const path = join(brandFolder(), name)
  if (!existsSync(path)) return undefined
  const bytes = readFileSync(path)
  const { width, height } = measureSvg(bytes, name)
  const text = bytes.toString('utf8').replace(/<!--[\s\S]*?-->/g, '')
  if (/<style[\s>]|\sstyle\s*=/i.test(text)) {
    const hint = 'write fill="currentColor" and the like on the shapes; most programs have this as an option of export'
    throw new PictureFault('unsafe-svg', `${name} has styles, which would apply to the whole page`, hint)
  }
  const [, root = '', drawing = ''] = /<svg\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*)<\/svg>\s*$/.exec(text) ?? []
  const viewBox = /\sviewBox\s*=\s*["']([^"']*)/.exec(root)?.[1] ?? `0 0 ${width} ${height}`
  return {
    width,
    height,
    viewBox,
    attributes: [...root.matchAll(/\s(?:fill|stroke|color)[\w-]*\s*=\s*(?:"[^"]*"|'[^']*')/g)].join(''),
    drawing: drawing.trim(),
    hasIds: /\sid\s*=/.test(drawing),
  }
}

/** Returns a drawing of the brand's folder, or `undefined` if it cannot be used: the check reports why. */
export function findMark(name?: 'mark.svg' | 'icon.svg'): Mark | undefined {
  try {
    return loadMark(name)
  } catch (error) {
    if (error instanceof PictureFault) return undefined
    throw error
  }
}

/** Returns a mark as SVG of a height in pixels, for a page. */
export function renderMark({ width, height, viewBox, attributes, drawing }: Mark, shownHeight: number): string {
  const shownWidth = Math.round((shownHeight * width) / height)
  return `<svg width="${shownWidth}" height="${shownHeight}" viewBox="${viewBox}"${attributes}>${drawing}</svg>`
}

/** Returns a mark as an SVG file in colours that every program knows. */
export function paintMark({ width, height, viewBox, attributes, drawing }: Mark, colours: Colours): string {
  const root = `xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}"`
  return `<svg ${root}${attributes} color="${hexOf(colours.ink)}">${paint(drawing, colours)}</svg>`
}

/** Replaces the brand's custom properties in a drawing by colours. */
export function paint(drawing: string, colours: Colours): string {
  return drawing.replace(/var\(--color-(\w+)(?:,[^)]*)?\)/g, (written, name: string) =>
    Object.hasOwn(colours, name) ? hexOf(colours[name as keyof Colours]) : written,
  )
}
