import { slugify } from '../../slug'
import { authorSchema } from '../front-matter/schemas'
import type { ContentFile } from '../read/content-file'
import { type Entry, parseEntry, reporter } from './entry'
import { checkPictureAlt } from './picture-alt'

export type AuthorEntry = Entry<typeof authorSchema>

/** Parses `authors/<slug>.md`. Posts find the file by the slug of the author's name. */
export function parseAuthor(file: ContentFile): AuthorEntry {
  const entry = parseEntry(file, authorSchema)
  const { fields, reading } = entry
  const report = reporter(file.file, fields)
  const problems = [...entry.problems, ...checkPictureAlt(entry, 'picture')]
  const slug = reading.name === undefined ? file.name : slugify(reading.name)
  if (slug !== file.name) {
    const message = `posts that name "${reading.name}" look for ${slug}.${file.format}`
    problems.push(report('error', 'author-file-name', ['name'], message, `rename the file to ${slug}.${file.format}`))
  }
  return { ...entry, slug: file.name, problems }
}
