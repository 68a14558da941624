import type { Paragraph, Root, RootContent } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { escapeAttribute } from '../../../attribute'
import { parseBody } from '../../../mdx'
import type { Embed } from '../../embeds'
import { type Piece, replacePieces } from '../../pieces'
import type { Rewritten } from '../body'
import { shorten } from '../front-matter'
import type { Placed } from '../places'
import { escapesFor } from './escape'
import { quotedPost } from './posts'
import { signsOf } from './signs'

type Shown = Rewritten & Pick<Placed, 'format'>

/** Something in a text that a component shows. */
interface Found {
  readonly block: RootContent
  readonly name: string
  /** The component as it is written. */
  readonly tag: string
  /** What to say of it if the text can hold the component, and if not. */
  readonly look?: string | undefined
  readonly else: string
}

/**
 * Writes components for what a text showed of other sites, so that it becomes MDX: for links that were embeds and stand
 * alone, and for posts that are quoted. It stays Markdown unless what is written as MDX says just the same. `tags` are
 * components that other sites were asked for, by address.
 */
export async function withPlayers(
  { body, looks }: Rewritten,
  text: Placed,
  tags: ReadonlyMap<string, string>,
): Promise<Shown> {
  const { embeds = [], format, title } = text
  if (format === 'mdx' || (embeds.length === 0 && !body.includes('/status/'))) return { body, looks, format }
  const tree = await parseBody({ body, format })
  const links = tree.children.flatMap((block) => {
    const embed = embedIn(block, embeds)
    return embed === undefined ? [] : [{ block, embed }]
  })
  const found = [
    ...links.flatMap(({ block, embed }) => playerOf(block, embed, title, tags) ?? []),
    ...tree.children.flatMap((block) => quoteOf(block) ?? []),
  ]
  const missing = links
    .filter(({ embed }) => embed.filled && !tags.has(embed.url))
    .map(({ block, embed: { label, component } }) => ({
      line: lineOf(block),
      message: `${label} is a link now: import with --fetch, or npm run post -- embed <address>, writes <${component}>`,
    }))
  if (found.length === 0) return { body, looks: [...looks, ...missing], format }
  const rest: Root = { ...tree, children: tree.children.filter((block) => !found.some((one) => one.block === block)) }
  const escapes = escapesFor(rest, body)
  const write = (tagOf: (one: Found) => string) =>
    escapes && replacePieces(body, [...escapes, ...found.map((one) => pieceOf(one.block, tagOf(one)))])
  const written = write(({ tag }) => tag)
  // What is between the tags of a component is words of another site, and so has nothing to be compared with.
  const compared = write(({ name }) => `<${name} />`)
  const signs = signsOf(tree, new Map(found.map(({ block, name }) => [block, name])))
  const isSame = written !== undefined && compared !== undefined && (await signsOfMdx(compared)) === signs
  const messages = found.flatMap((one) => {
    const message = isSame ? one.look : one.else
    return message === undefined ? [] : [{ line: lineOf(one.block), message }]
  })
  return {
    body: isSame ? written : body,
    format: isSame ? 'mdx' : 'md',
    looks: [...looks, ...missing, ...messages],
  }
}

function playerOf(
  block: RootContent,
  embed: Embed,
  title: string,
  tags: ReadonlyMap<string, string>,
): Found | undefined {
  const { component: name, url, label, filled } = embed
  const asked = tags.get(url)
  if (name === undefined || (filled && asked === undefined)) return undefined
  const own = shorten(embed.title ?? titleFor(embed, title), TITLE_LENGTH)
  return {
    block,
    name,
    tag: asked ?? `<${name} id="${escapeAttribute(url)}" title="${escapeAttribute(own)}" />`,
    look: asked === undefined && embed.title === undefined ? `<${name}> had no title: say what it shows` : undefined,
    else: `${label} is a link now, since the text holds what MDX cannot: write <${name}> if you change that`,
  }
}

function quoteOf(block: RootContent): Found | undefined {
  const tag = quotedPost(block)
  if (tag === undefined) return undefined
  const message = 'a post is a quotation now, since the text holds what MDX cannot: write <Quote> if you change that'
  return { block, name: 'Quote', tag, else: message }
}

const pieceOf = (block: RootContent, text: string): Piece => ({
  from: block.position?.start.offset ?? 0,
  to: block.position?.end.offset ?? 0,
  text,
})

const lineOf = ({ position }: RootContent) => position?.start.line ?? 1

/** Returns what a block shows that is nothing but a link which was an embed. */
function embedIn(block: RootContent, embeds: readonly Embed[]): Embed | undefined {
  const [link, ...others] = (block as Paragraph).children ?? []
  if (block.type !== 'paragraph' || link?.type !== 'link' || others.length > 0) return undefined
  const words = wordsOf(link)
  return embeds.find(({ url, label }) => url === link.url && label.trim() === words.trim())
}

const titleFor = ({ label }: Embed, title: string) => `${label} in “${shorten(title, 120)}”`

/** Limit of the components: see `label` of their contracts. */
const TITLE_LENGTH = 200

async function signsOfMdx(body: string): Promise<string | undefined> {
  try {
    return signsOf(await parseBody({ body, format: 'mdx' }))
  } catch {
    return undefined
  }
}
