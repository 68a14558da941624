import { kinds, yamlText } from '../../content'
import { hashOf, hashOfBytes } from '../../hash'
import { parseBody } from '../../mdx'
import { slugify } from '../../slug'
import { authorPath } from '../../urls'
import { findKept } from '../keep'
import type { Imported, ImportedAuthor } from '../model'
import { type Asset, type Resolve, rewriteBody } from './body'
import type { Item, Written } from './items'
import type { Find, Placed } from './places'

interface Sources {
  /** Returns what an address leads to, seen from a text or from the file of an author. */
  readonly find: Find
  readonly asset: (file: string) => Promise<Asset>
  readonly resolve: Resolve
}

/** Builds the files of authors who have something to say about themselves, if a text names them. */
export async function buildAuthorItems(
  { authors }: Imported,
  texts: readonly Placed[],
  sources: Sources,
): Promise<Item[]> {
  const used = new Set(texts.flatMap((text) => text.authors.map(slugify)))
  const items: Item[] = []
  for (const author of new Map(authors.map((each) => [slugify(each.name), each])).values()) {
    const slug = slugify(author.name)
    if (slug === '' || !used.has(slug) || isEmpty(author)) continue
    const portrait = await portraitOf(author, slug, sources)
    const { body, looks } = await bioOf(author, slug, sources.resolve)
    const text = render({ ...author, bio: body }, portrait?.path)
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
      looks: [
        ...(author.picture && !portrait ? [`the portrait did not come over: ${author.picture}`] : []),
        ...looks.map(({ message }) => message),
        ...findKept(body).map(({ message }) => message),
      ].map((message) => ({ file: path, message })),
    })
  }
  return items
}

/** Returns a biography with addresses of this site. It has no place for pictures. */
async function bioOf({ name, bio = '', place }: ImportedAuthor, slug: string, resolve: Resolve) {
  const text: Placed = {
    kind: 'page',
    key: `author ${slug}`,
    place: place ?? { file: '' },
    title: name,
    slug,
    path: authorPath(slug),
    home: `${kinds.author.folder}/${slug}`,
    body: bio.trim(),
    format: 'md',
    state: 'published',
    topics: [],
    authors: [],
    addresses: ['/'],
  }
  const picture = async () => ({ is: 'nothing' as const, why: 'a picture in a biography' })
  return rewriteBody(text, await parseBody(text), { ...resolve, picture })
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
