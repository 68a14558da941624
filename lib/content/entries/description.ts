import type { Problem } from '../../problems'
import type { PageSchema, postSchema } from '../front-matter/schemas'
import { type Entry, reporter } from './entry'

/** Warns about descriptions that search engines would cut, or replace with words of their own choice. */
export function checkDescription({ file, fields, reading }: Entry<typeof postSchema> | Entry<PageSchema>): Problem[] {
  const { meta_description: description } = reading
  const length = description === undefined ? undefined : [...description].length
  if (length === undefined || (length >= 50 && length <= 160)) return []
  const message = `search engines show 50 to 160 characters, found ${length}`
  const hint = 'say in 50 to 160 characters what a reader will find, or leave the key out'
  return [reporter(file.file, fields)('warning', 'description-length', ['meta_description'], message, hint)]
}
