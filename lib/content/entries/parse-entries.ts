import type { Schema } from '../front-matter/read-schema'
import { postSchema } from '../front-matter/schemas'
import type { ContentFile } from '../read/content-file'
import { createMemo, type Memo } from '../read/memo'
import { parseAuthor } from './author'
import type { Entries } from './entries'
import { type Entry, parseEntry } from './entry'
import { checkPage, parsePage } from './page'
import { checkPost } from './post'
import { parseSlot } from './slot'

type AnyEntry = Entry<Schema>
type Recall = <E extends AnyEntry>(file: ContentFile, parse: () => E) => E

/**
 * Parses the texts of a content folder, each on its own, and groups them by kind. `now` decides what is scheduled. With
 * a `memo`, a file that is the same object as before is not parsed again. `recall` may know an entry without parsing.
 */
export function parseEntries(
  files: readonly ContentFile[],
  now: Date,
  memo: Memo = createMemo().memo,
  recall: Recall = (_, parse) => parse(),
): Pick<Entries, 'posts' | 'pages' | 'authors' | 'slots'> {
  const parsed = <E extends AnyEntry>(file: ContentFile, parse: () => E) =>
    memo.getOrMake(`entry ${file.path}`, file, () => recall(file, parse))
  const entries = { posts: [], pages: [], authors: [], slots: [] } as {
    [kind in 'posts' | 'pages' | 'authors' | 'slots']: Entries[kind][number][]
  }
  for (const file of files) {
    const { kind } = file
    if (kind === 'post') {
      const entry = parsed(file, () => parseEntry(file, postSchema))
      entries.posts.push(checkPost(entry, now))
    } else if (kind === 'author') entries.authors.push(parsed(file, () => parseAuthor(file)))
    else if (kind === 'slot') entries.slots.push(parsed(file, () => parseSlot(file)))
    else {
      const entry = parsed(file, () => parsePage(file, kind))
      entries.pages.push(checkPage(entry, now))
    }
  }
  return entries
}
