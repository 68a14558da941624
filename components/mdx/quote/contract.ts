import type { BlockContent, PhrasingContent } from 'mdast'
import { z } from 'zod'
import { defineContract, label, paragraph, prop, text } from '@/lib/mdx/contract'

/** A post on another network, quoted in full, so that nothing has to be fetched to read it, and it stays when it goes. */
export const quote = defineContract(
  {
    name: 'Quote',
    props: z.strictObject({
      by: prop(label, 'who wrote it', 'required'),
      handle: prop(label.optional(), 'their name there', 'such as `@ann@example.social`'),
      url: prop(
        z
          .string()
          .regex(/^https:\/\/[^\s/?#]+\/\S*$/i, 'expected an address that starts with https://')
          .meta({ example: '="https://…"' }),
        'where they wrote it',
        'required; starts with `https://`',
      ),
      date: prop(
        z.iso.date('expected a day such as 2026-03-02').optional().meta({ example: '="2026-03-02"' }),
        'when',
        'a day, `2026-03-02`',
      ),
    }),
    otherNames: { id: 'url', author: 'by', href: 'url' },
    children: 'blocks',
    filled: true,
    parts: {},
  },
  {
    aliases: ['Tweet', 'TwitterEmbed', 'TweetEmbed', 'Toot', 'Mastodon', 'Bluesky', 'BlueskyEmbed', 'XPost', 'Embed'],
    plain: ({ by, handle, url, date, content }) => [
      {
        type: 'blockquote',
        children: [...(content as BlockContent[]), paragraph([text('— '), ...sourceOf({ by, handle, url, date })])],
      },
    ],
  },
)

function sourceOf({ by, handle, url, date }: Omit<Source, 'content'>): PhrasingContent[] {
  const named = handle === undefined ? by : `${by} (${handle})`
  return [{ type: 'link', url, children: [text(named)] }, ...(date === undefined ? [] : [text(`, ${date}`)])]
}

interface Source {
  readonly by: string
  readonly handle?: string | undefined
  readonly url: string
  readonly date?: string | undefined
}
