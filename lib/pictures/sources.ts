import { href, variantPath } from '../urls'
import type { Place, Variant } from './variants'

/** The attributes of a `<source>` element. */
export interface Source {
  readonly type: string
  readonly srcSet: string
  readonly sizes: string
}

/**
 * Returns what a `<picture>` offers before its `<img>`: one source per format, in the order of the variants, which must
 * have been planned for the same `place`.
 */
export function buildSources(variants: readonly Variant[], place: Place = 'text'): readonly Source[] {
  const formats = [...new Set(variants.map(({ format }) => format))]
  return formats.map((format) => ({
    type: `image/${format}`,
    srcSet: variants
      .filter((variant) => variant.format === format)
      .map(({ file, width }) => `${href(variantPath(file))} ${width}w`)
      .join(', '),
    sizes: SIZES[place],
  }))
}

/**
 * The width of the text column, from `app/styles/article.css` and `layout.css`: at most 40rem, less where there are
 * margins beside it; and the width of a portrait, from `listing.css`. The page's rem is 106.25 % of the rem used here,
 * which is that of media queries.
 */
const SIZES: Readonly<Record<Place, string>> = {
  text: [
    '(min-width: 80rem) 37.2rem',
    '(min-width: 60rem) min(90vw - 17.54rem, 42.5rem)',
    'min(90vw, 100vw - 2.66rem, 42.5rem)',
  ].join(', '),
  portrait: '7.44rem',
}
