import { PictureFault } from './fault'

/**
 * Size of an SVG from its `width` and `height` or its `viewBox`, in CSS pixels. Throws a `PictureFault` for one that
 * runs code or fetches anything: someone may open the file by itself, where scripts run.
 */
export function measureSvg(bytes: Uint8Array): { width: number; height: number } {
  const text = decode(bytes)
  const danger = hasHandler(text) ? [HANDLER, 'an event handler'] : DANGERS.find(([pattern]) => pattern.test(text))
  if (danger) throw new PictureFault('unsafe-svg', `the SVG has ${danger[1]}`, 'export it as a plain SVG')
  const root = /<svg\b(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(text)?.[0]
  if (!root) throw new PictureFault('picture-type', 'the file is not an SVG', 'export it as a plain SVG')
  const [, , boxWidth, boxHeight] = (attribute(root, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const width = pixels(attribute(root, 'width'))
  const height = pixels(attribute(root, 'height'))
  const ratio = boxWidth && boxHeight ? boxWidth / boxHeight : undefined
  const size = {
    width: width ?? (height && ratio ? height * ratio : boxWidth),
    height: height ?? (width && ratio ? width / ratio : boxHeight),
  }
  if (!size.width || !size.height) {
    throw new PictureFault('picture-size', 'the SVG has no size', 'add width and height, or a viewBox, to <svg>')
  }
  return { width: Math.round(size.width), height: Math.round(size.height) }
}

/** Looks for `onload=` and the like in tags, where text and values that merely read so do not count. */
function hasHandler(text: string): boolean {
  const tags = text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g, '').match(TAG) ?? []
  return tags.some((tag) => HANDLER.test(tag.replace(/"[^"]*"|'[^']*'/g, '""')))
}

const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi
const HANDLER = /[\s"'/]on[a-z]+\s*=/i

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new PictureFault('picture-type', 'the SVG is not UTF-8', 'save it as UTF-8')
  }
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return match?.[1] ?? match?.[2]
}

/** A length without a unit or in px; `undefined` for `100%`, `10em` and the like. */
function pixels(length: string | undefined): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?|\.\d+)(?:px)?\s*$/.exec(length ?? '')
  return match ? Number(match[1]) : undefined
}

/** What an SVG must not hold, and how to say so. Prefixed names (`<svg:script>`) count too. */
const DANGERS: readonly (readonly [RegExp, string])[] = [
  [/<(?:[\w-]+:)?script\b/i, 'a script'],
  [/<(?:[\w-]+:)?foreignObject\b/i, 'a foreignObject'],
  [/<(?:[\w-]+:)?(?:iframe|object|embed|audio|video|canvas|link|meta)\b/i, 'HTML inside'],
  [/<!(?:DOCTYPE[^>]*\[|ENTITY)/i, 'an entity'],
  [/<\?xml-stylesheet\b|@import\b/i, 'a style sheet of its own'],
  [
    /\b(?:href|src|xml:base)\s*=\s*(?:"\s*(?![\s#]|data:image\/(?:png|jpeg|gif|webp);)|'\s*(?![\s#]|data:image\/(?:png|jpeg|gif|webp);))/i,
    'a reference to something outside',
  ],
  [/url\(\s*["']?\s*(?![\s#"']|data:image\/(?:png|jpeg|gif|webp);)/i, 'a reference to something outside'],
]
