import { kinds, yamlText } from '../../content'
import { hashOf, hashOfBytes } from '../../hash'
import { slugify } from '../../slug'
import type { Imported, ImportedAuthor } from '../model'
import type { Item } from './items'
import type { Placed } from './places'

/** Builds the files of authors who have something to say about themselves, if a text names them. */
export function buildAuthorItems({ authors }: Imported, texts: readonly Placed[]): Item[] {
  const used = new Set(texts.flatMap((text) => text.authors.map(slugify)))
  const items: Item[] = []
  for (const author of new Map(authors.map((each) => [slugify(each.name), each])).values()) {
    const slug = slugify(author.name)
    if (slug === '' || !used.has(slug) || isEmpty(author)) continue
    const text = render(author)
    const home = `${kinds.author.folder}/${slug}`
    const path = `${home}.md`
    const files = new Map([[path, { text, hash: hashOfBytes(Buffer.from(text)) }]])
    items.push({
      kind: 'author',
      key: `author ${slug}`,
      home,
      source: hashOf(author),
      files,
      looks: [],
    })
  }
  return items
}

const isEmpty = ({ bio, links }: ImportedAuthor) => !bio?.trim() && links.length === 0

function render({ name, bio = '', links }: ImportedAuthor): string {
  const written = links.filter(({ url }) => /^(?:https:\/\/|mailto:)\S+$/.test(url)).slice(0, 20)
  const list = written
    .map(({ label, url }) => `\n  - { label: ${yamlText(label)}, url: ${JSON.stringify(url)} }`)
    .join('')
  return `---\nname: ${yamlText(name)}\n${list && `links:${list}\n`}---\n${bio.trim() && `\n${bio.trim()}\n`}`
}
