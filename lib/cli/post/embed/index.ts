import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentRoot } from '../../../content'
import { extensionOf, recogniseFormat } from '../../../pictures'
import { slugify } from '../../../slug'
import { type Change, stageBytes } from '../../changes/commit'
import { refuse, writeChanges } from '../../changes/write'
import type { CliContext } from '../../context'
import { findPost } from '../find'
import { openContent } from '../open-content'
import { defineVerb } from '../verb'
import { type Ask, fetchBytes, NoAnswer } from './fetch-json'
import { describeAddress, type Embed } from './sites'

const HELP = `npm run post -- embed <address> [--in <slug>] [--dry-run]

Asks another site once what is at an address, and prints what to write in a text: a video of YouTube or Vimeo, a pen of
CodePen, a project of CodeSandbox or StackBlitz, a gist, or a post on Mastodon, Bluesky or X. Builds ask nobody.

  --in        writes it at the end of this post, and its picture beside the post
`

/** `post embed`: the tag for an address of another site. */
export const embed = defineVerb({
  name: 'embed',
  summary: 'writes the tag for a video, a post or code on another site',
  help: HELP,
  flags: { in: { type: 'string' } },
  words: ['address'],
  run: (context, { in: slug, 'dry-run': dryRun }, [address = '']) =>
    embedAddress(context, { address, slug, dryRun }, fetch),
})

interface Wish {
  readonly address: string
  /** The post to write it into. */
  readonly slug: string | undefined
  readonly dryRun: boolean
}

/** Does what `npm run post -- embed` does, with another way to ask. */
export async function embedAddress(context: CliContext, { address, slug, dryRun }: Wish, ask: Ask): Promise<number> {
  try {
    const found = await describeAddress(address, ask)
    return slug === undefined ? printTag(context, found) : await writeTag(context, found, slug, dryRun, ask)
  } catch (error) {
    if (error instanceof NoAnswer) return refuse(context, error.message)
    throw error
  }
}

function printTag(context: CliContext, { tag, thumbnail }: Embed): number {
  context.print(`${tag()}\n`)
  if (thumbnail !== undefined) {
    context.print(
      `\nIts picture is ${thumbnail.url}\nTo have it beside a post: npm run post -- embed <address> --in <slug>\n`,
    )
  }
  return 0
}

async function writeTag(
  context: CliContext,
  { tag, thumbnail }: Embed,
  slug: string,
  dryRun: boolean,
  ask: Ask,
): Promise<number> {
  const content = openContent(context)
  if (!content) return 1
  const post = findPost(slug, content.outline, context.cwd)
  if ('message' in post) return refuse(context, post.message, 'npm run post -- status lists drafts and scheduled posts')
  if (!post.source.endsWith('.mdx'))
    return refuse(context, `${post.file} is Markdown, which has no tags`, 'name it .mdx')
  const { folder } = post
  const picture = thumbnail && folder ? await fetchPicture(ask, thumbnail.url) : undefined
  const name = slugify(thumbnail?.title ?? '').slice(0, 60) || 'poster'
  const poster = picture && folder ? freeName(folder, `${name}${picture.extension}`) : undefined
  const changes: Change[] = []
  if (poster && picture && folder) {
    const staged = dryRun ? '' : stageBytes(contentRoot(context.env, context.cwd), poster, picture.bytes)
    changes.push({ kind: 'put', path: join(folder, poster), staged })
  }
  const before = readFileSync(post.source, 'utf8')
  const end = before.includes('\r\n') ? '\r\n' : '\n'
  const text = `${before.trimEnd()}\n\n${tag(poster)}\n`.replace(/\r?\n/g, end)
  return writeChanges(context, [...changes, { kind: 'write', path: post.source, text }], dryRun)
}

async function fetchPicture(ask: Ask, address: string): Promise<{ bytes: Buffer; extension: string } | undefined> {
  const bytes = await fetchBytes(ask, address)
  const format = recogniseFormat(bytes)
  return format !== undefined && POSTERS.has(format) ? { bytes, extension: extensionOf(format) } : undefined
}

/** Formats that a poster may have: thumbnails of videos do not move. */
const POSTERS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp'])

/** Returns a name that no file in the folder has. */
function freeName(folder: string, wanted: string): string {
  const [, name = '', extension = ''] = /^(.*)(\.\w+)$/.exec(wanted) ?? []
  let free = wanted
  for (let count = 2; existsSync(join(folder, free)); count++) free = `${name}-${count}${extension}`
  return free
}
