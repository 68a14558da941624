import { kinds, yamlText } from '../../content'
import { hashOf, hashOfBytes } from '../../hash'
import { slugify } from '../../slug'
import type { Imported, ImportedAuthor } from '../model'
import type { Asset } from './body'
import type { Item, Written } from './items'
import type { Find, Placed } from './places'

interface Sources {
  /** Returns what an address leads to, seen from a text or from the file of an author. */
  readonly find: Find
  readonly asset: (file: string) => Promise<Asset>
}

/** Builds the files of authors who have something to say about themselves, if a text names them. */
export async function buildAuthorItems(
  { authors }: Imported,
  texts: readonly Placed[],
  { find, asset }: Sources,
): Promise<Item[]> {
  const used = new Set(texts.flatMap((text) => text.authors.map(slugify)))
  const items: Item[] = []
  for (const author of new Map(authors.map((each) => [slugify(each.name), each])).values()) {
    const slug = slugify(author.name)
    if (slug === '' || !used.has(slug) || isEmpty(author)) continue
    const portrait = await portraitOf(author, slug, { find, asset })
    const text = render(author, portrait?.path)
    const home = `${kinds.author.folder}/${slug}`
    const path = `${home}.md`
    const files = new Map<string, Written>([[path, { text, hash: hashOfBytes(Buffer.from(text)) }]])
    if (portrait) files.set(`public${portrait.path}`, { from: portrait.file, hash: portrait.hash })
    items.push({
      kind: 'author',
      key: `author ${slug}`,
      home,
      source: hashOf(author),
      files,
      looks:
        author.picture && !portrait
          ? [{ file: path, message: `the portrait did not come over: ${author.picture}` }]
          : [],
    })
  }
  return items
}

const isEmpty = ({ bio, links, picture }: ImportedAuthor) => !bio?.trim() && links.length === 0 && !picture

/** Returns the file of a portrait and its path at the root of the site: files of authors have no folder. */
async function portraitOf({ picture, place }: ImportedAuthor, slug: string, { find, asset }: Sources) {
  if (!picture) return undefined
  const found = find(picture, { place: place ?? { file: '' }, addresses: ['/'] })
  if (found.is !== 'file') return undefined
  const { extension, hash } = await asset(found.file)
  return extension === undefined ? undefined : { file: found.file, hash, path: `/images/authors/${slug}${extension}` }
}

function render({ name, bio = '', links }: ImportedAuthor, picture: string | undefined): string {
  const written = links.filter(({ url }) => /^(?:https:\/\/|mailto:)\S+$/.test(url)).slice(0, 20)
  const list = written
    .map(({ label, url }) => `\n  - { label: ${yamlText(label)}, url: ${JSON.stringify(url)} }`)
    .join('')
  const portrait = picture === undefined ? '' : `picture: ${picture}\npicture_alt: ${yamlText(name)}\n`
  return `---\nname: ${yamlText(name)}\n${portrait}${list && `links:${list}\n`}---\n${bio.trim() && `\n${bio.trim()}\n`}`
}
