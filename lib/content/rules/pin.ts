import type { Problem } from '../../problems'
import type { Entries } from '../entries/entries'
import { reporter } from '../entries/entry'

/** Checks that at most one post is pinned, drafts included, since only one can lead the home page. */
export function checkPin({ posts }: Entries): Problem[] {
  const [first, ...others] = posts.filter(({ reading }) => reading.pin)
  return others.map(({ file, fields }) =>
    reporter(file.file, fields)('error', 'two-pins', ['pin'], `${first?.file.file} is already pinned`, 'pin: false'),
  )
}
