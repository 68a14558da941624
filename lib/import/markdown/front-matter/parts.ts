import type { ImportedText } from '../../model'

import { countOf, type Data, pick, plainWords, record, textOf } from './values'

/** Returns the series that a text belongs to. */
export function seriesIn(data: Data): ImportedText['series'] {
  const value = pick(data, 'series')
  const [name] = Array.isArray(value)
    ? value.map((each) => textOf(each))
    : [textOf(value) ?? textOf(pick(record(value), 'name', 'title', 'id'))]
  if (name === undefined || /^(?:true|false)$/i.test(name)) return undefined
  return {
    name,
    part: countOf(
      pick(
        data,
        'series.part',
        'series.order',
        'series.index',
        'part',
        'series_order',
        'seriesOrder',
        'series_part',
        'seriesPart',
        'series_weight',
        'order',
        'weight',
      ),
    ),
  }
}

/** Returns the lead picture. */
export function imageIn(data: Data): ImportedText['image'] {
  const value = pick(
    data,
    'image',
    'cover',
    'coverImage',
    'heroImage',
    'hero',
    'featuredImage',
    'featured_image',
    'ogImage',
    'thumbnail',
    'banner',
    'images',
    'feature_image',
    'header.image',
    'header.teaser',
    'img',
    'socialImage',
    'cover_image',
  )
  const first = Array.isArray(value) ? value[0] : value
  const address =
    textOf(first) ?? textOf(pick(record(first), 'src', 'url', 'image', 'path', 'feature', 'filename', 'file'))
  if (address === undefined || /^(?:true|false)$/i.test(address)) return undefined
  const alt =
    textOf(pick(record(first), 'alt', 'imageAlt', 'alt_text', 'description', 'caption')) ??
    textOf(
      pick(
        data,
        'imageAlt',
        'image_alt',
        'coverAlt',
        'cover_alt',
        'heroAlt',
        'heroImageAlt',
        'coverImageAlt',
        'featuredImageAlt',
        'thumbnailAlt',
        'image_description',
      ),
    )
  return { address, alt: alt && plainWords(alt) }
}
