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
import { signsOf } from './signs'

type Shown = Rewritten & Pick<Placed, 'format'>

/**
 * Writes components for what a text showed of other sites, so that it becomes MDX: for links that were embeds and stand
 * alone. It stays Markdown, with links, unless what is written as MDX says just the same.
 */
export async function withPlayers({ body, looks }: Rewritten, text: Placed): Promise<Shown> {
  const { embeds = [], format, title } = text
  if (embeds.length === 0 || format === 'mdx') return { body, looks, format }
  const tree = await parseBody({ body, format })
  const found = tree.children.flatMap((block) => {
    const embed = embedIn(block, embeds)
    return embed?.component === undefined ? [] : [{ block, embed, name: embed.component }]
  })
  if (found.length === 0) return { body, looks, format }
  const rest: Root = { ...tree, children: tree.children.filter((block) => !found.some((one) => one.block === block)) }
  const players = found.map(
    ({ block, embed, name }): Piece => ({
      from: block.position?.start.offset ?? 0,
      to: block.position?.end.offset ?? 0,
      text: `<${name} id="${escapeAttribute(embed.url)}" title="${escapeAttribute(shorten(embed.title ?? titleFor(embed, title), TITLE_LENGTH))}" />`,
    }),
  )
  const escapes = escapesFor(rest, body)
  const written = escapes && replacePieces(body, [...escapes, ...players])
  const signs = signsOf(tree, new Map(found.map(({ block, name }) => [block, name])))
  const isSame = written !== undefined && (await signsOfMdx(written)) === signs
  const messages = found.flatMap(({ block, embed, name }) => {
    const message = isSame
      ? embed.title === undefined && `<${name}> had no title: say what it shows`
      : `${embed.label} is a link now, since the text holds what MDX cannot: write <${name}> if you change that`
    return message ? [{ line: block.position?.start.line ?? 1, message }] : []
  })
  return { body: isSame ? written : body, format: isSame ? 'mdx' : 'md', looks: [...looks, ...messages] }
}

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
