import { parse } from 'csv-parse/sync'
import { ImportFault } from '../../report'

/** A row of `posts.csv`. */
export interface Post {
  /** Its number and its slug: `123.on-saying-no`. */
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly date: string
  readonly isPublished: boolean
  /** `newsletter`, `podcast`, `thread`, … */
  readonly type: string
  readonly audience: string
  /** False for a post that not everybody could read. */
  readonly isOpen: boolean
  readonly podcast: string
  /** Line in the file, starting at 1. */
  readonly line: number
}

export function isPosts(csv: string): boolean {
  return /^"?post_id"?,.*audience/.test(csv)
}

/** Reads `posts.csv`. Throws an `ImportFault` with the line of a row that is damaged. */
export function readPosts(csv: string, file: string): Post[] {
  if (!isPosts(csv)) throw new ImportFault('its first line is not that of posts of Substack', { file, line: 1 })
  try {
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(csv, {
      columns: true,
      info: true,
      skip_empty_lines: true,
    })
    return rows.map(({ record, info }) => postOf(record, info.lines))
  } catch (error) {
    const { lines, message } = error as Error & { readonly lines?: number }
    if (lines === undefined) throw error
    throw new ImportFault(`the row is damaged: ${message.replace(/ (?:on|at) line.*$/, '')}`, { file, line: lines })
  }
}

function postOf(row: Record<string, string>, line: number): Post {
  const field = (name: string) => row[name]?.trim() ?? ''
  const audience = field('audience')
  return {
    id: field('post_id'),
    title: field('title'),
    subtitle: field('subtitle'),
    date: field('post_date'),
    isPublished: /^(?:true|1|t)$/i.test(field('is_published')),
    type: field('type'),
    audience,
    isOpen: audience === '' || audience === 'everyone',
    podcast: field('podcast_url'),
    line,
  }
}
