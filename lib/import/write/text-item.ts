import type { Root } from 'mdast'
import { hashOfBytes } from '../../hash'
import { findKept } from '../keep'
import { firstWords } from '../words'
import { type Asset, type Resolve, rewriteBody } from './body'
import { isPublished, renderFrontMatter } from './front-matter'
import type { Item, Written } from './items'
import { withPlayers } from './mdx'
import type { Aliases, Placed } from './places'

/** What the other texts have to say about one. */
export interface Neighbours {
  readonly resolve: Resolve
  readonly asset: (file: string) => Promise<Asset>
  /** Names of its pictures, which `resolve` fills. */
  readonly names: ReadonlyMap<string, string>
  readonly topics: { readonly topics: readonly string[]; readonly lost: readonly string[] }
  readonly aliases: Aliases
  readonly part: number | undefined
  readonly isPinned: boolean
  /** Components that other sites were asked for, by the address of what they show. */
  readonly tags: ReadonlyMap<string, string>
}

/** Builds the files of one text: itself, and its pictures beside it. */
export async function buildTextItem(text: Placed, source: string, tree: Root, context: Neighbours): Promise<Item> {
  const { body, looks, format } = await withPlayers(await rewriteBody(text, tree, context.resolve), text, context.tags)
  const image = text.image && (await context.resolve.picture(text.image.address, text, text.image.alt))
  const { topics, lost } = context.topics
  const front = renderFrontMatter(text, {
    topics,
    aliases: context.aliases.aliases,
    part: context.part,
    image: image?.is === 'picture' ? image : undefined,
    beginning: firstWords(tree),
    isPinned: context.isPinned,
  })
  const content = `${front}\n${body.replace(/^\n+/, '').trimEnd()}\n`
  const files = new Map<string, Written>()
  const isFolder = context.names.size > 0
  const path = `${text.home}${isFolder ? '/index' : ''}.${format}`
  files.set(path, { text: content, hash: hashOfBytes(Buffer.from(content)) })
  for (const [from, name] of context.names)
    files.set(`${text.home}/${name}`, { from, hash: (await context.asset(from)).hash })
  const above = front.split('\n').length - body.slice(0, body.length - body.replace(/^\n+/, '').length).length
  const about = [
    text.title.length > 120 && 'the title was longer than 120 characters',
    text.state === 'published' &&
      !isPublished(text) &&
      'it has no date, so it is a draft: give it published_at, then published: true',
    lost.length > 0 &&
      `topics that were left out, since a text has at most 10 and each at most 40 characters: ${lost.join(', ')}`,
    context.aliases.taken.length > 0 &&
      `old addresses that something else has here: ${context.aliases.taken.join(', ')}`,
    image &&
      image.is !== 'picture' &&
      `the lead picture was left out: ${image.is === 'to' ? `it is at ${image.to}` : image.why}`,
    image?.is === 'picture' && image.look,
  ].filter((message) => typeof message === 'string')
  return {
    kind: text.kind,
    key: text.key,
    home: text.home,
    source,
    files,
    looks: [
      ...about.map((message) => ({ file: path, message })),
      ...[...looks.map(({ line, message }) => ({ line: line + above, message })), ...findKept(content)]
        .sort((a, b) => a.line - b.line)
        .map((look) => ({ file: path, ...look })),
    ],
  }
}
