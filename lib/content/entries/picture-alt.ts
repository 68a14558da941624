import type { Problem } from '../../problems'
import type { Schema } from '../front-matter/read-schema'
import { type Entry, hasKey, reporter } from './entry'

/** Checks that the picture that front matter names with `key` has a description, and that a description has a picture. */
export function checkPictureAlt(entry: Entry<Schema>, key: 'image' | 'picture'): Problem[] {
  const report = reporter(entry.file.file, entry.fields)
  const alt = `${key}_alt`
  if (hasKey(entry, key) && !hasKey(entry, alt)) {
    const message = 'a picture needs a description for readers who cannot see it'
    return [report('error', 'image-alt', [key], message, `${alt}: …`)]
  }
  if (hasKey(entry, alt) && !hasKey(entry, key)) {
    return [report('warning', 'image-alt', [alt], `there is no ${key} for it to describe`, `${key}: ${EXAMPLES[key]}`)]
  }
  return []
}

const EXAMPLES = { image: './cover.png', picture: '/images/portrait.jpg' }
