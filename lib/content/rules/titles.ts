import { smarten } from '../../mdx'
import type { Problem } from '../../problems'
import type { Entries } from '../entries/entries'
import { reporter } from '../entries/entry'

/** Warns about posts with the same title, which cannot be told apart in lists and search results. */
export function checkTitles({ posts }: Entries): Problem[] {
  const owners = new Map<string, string>()
  return posts.flatMap(({ file, fields, reading }) => {
    if (reading.title === undefined) return []
    const title = smarten(reading.title).toLowerCase()
    const owner = owners.get(title)
    if (owner === undefined) {
      owners.set(title, file.file)
      return []
    }
    return [
      reporter(file.file, fields)(
        'warning',
        'duplicate-title',
        ['title'],
        `${owner} has the same title`,
        'give one of them another title',
      ),
    ]
  })
}
