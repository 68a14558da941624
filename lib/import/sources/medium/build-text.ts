import { posix } from 'node:path'
import { htmlToMarkdown } from '../../html'
import type { ImportedText } from '../../model'
import type { Report } from '../../report'
import { idOf, readStory } from './story'

interface Context {
  /** Files of the stories of the export, by their ids. */
  readonly ids: ReadonlyMap<string, string>
  readonly report: Report
  readonly alternatives: Map<string, readonly string[]>
}

/** Builds the text of a story; nothing for a response to somebody else's. */
export function buildText(html: string, file: string, { ids, report, alternatives }: Context): ImportedText[] {
  const { title, subtitle, author, date, canonical, html: body, isResponse } = readStory(html)
  const place = { file }
  if (isResponse) {
    report.leave(place, `“${title}” looks like a response to another story`)
    return []
  }
  const isDraft = posix.basename(file).startsWith('draft_') || date === ''
  const converted = htmlToMarkdown(withOwnLinks(body, ids), { originals: originalsOf })
  for (const { address, others } of converted.pictures) if (others.length > 0) alternatives.set(address, others)
  for (const { what } of converted.left) report.look(place, what)
  const time = Date.parse(date)
  const moment = Number.isNaN(time) ? undefined : `${new Date(time).toISOString().slice(0, 19)}Z`
  return [
    {
      kind: 'post',
      key: `story ${idOf(file) || posix.basename(file, '.html')}`,
      place,
      title: title || `Untitled ${idOf(file)}`,
      slug: slugOf(file) || title,
      ...(subtitle && { excerpt: subtitle }),
      body: converted.body,
      format: 'md',
      ...(converted.embeds.length > 0 && { embeds: converted.embeds }),
      ...(!isDraft && { published: moment }),
      state: isDraft ? 'draft' : 'published',
      topics: [],
      authors: author ? [author] : [],
      addresses: isDraft ? [] : [addressOf(file)],
      ...(isElsewhere(canonical) && { canonical }),
    },
  ]
}

/** `posts/2019-04-01_On-saying-no-0a1b2c3d4e5f.html` -> `On-saying-no` */
function slugOf(file: string): string {
  return posix
    .basename(file, '.html')
    .replace(/^(?:draft_|\d{4}-\d\d-\d\d_)/, '')
    .replace(/-+[0-9a-f]{6,14}$/, '')
}

/** Returns the path of a story where a publication has a domain of its own. */
function addressOf(file: string): string {
  const words = slugOf(file).toLowerCase().replace(/-{2,}/g, '-')
  return `/${words ? `${words}-` : ''}${idOf(file)}`
}

/** Replaces links to other stories of the export, which end with their ids wherever they are, by their paths. */
function withOwnLinks(html: string, ids: ReadonlyMap<string, string>): string {
  return html.replace(/(<a\b[^>]*?\shref=")(https:\/\/[^"]+)"/g, (whole, start: string, address: string) => {
    const file = /^https:\/\/(?:[\w-]+\.)*medium\.com\//.test(address) ? ids.get(idOf(address)) : undefined
    return file === undefined ? whole : `${start}${addressOf(file)}"`
  })
}

/** An original on Medium itself ends with the id of the story. */
function isElsewhere(canonical: string): boolean {
  return canonical.startsWith('https://') && idOf(canonical) === '' && !/\/\/(?:[\w-]+\.)*medium\.com\//.test(canonical)
}

/** Medium serves pictures at a width, which is part of their address. */
function originalsOf(address: string): readonly string[] {
  const id = /^https:\/\/(?:cdn-images-\d|miro)\.medium\.com\/(?:.*\/)?([\d]\*[^/?#]+)$/.exec(address)?.[1]
  return id === undefined ? [address] : [`https://miro.medium.com/v2/${id}`, address]
}
