import type { PhrasingContent } from 'mdast'
import { z } from 'zod'
import { label, text, whole } from '@/lib/mdx/contract'

/** Props that cite a work. */
export const workProps = {
  by: label.optional(),
  source: label,
  href: z
    .string()
    .regex(/^https?:\/\/[^\s/?#]/i, 'expected an address that starts with https://')
    .optional()
    .meta({ example: '="https://doi.org/…"' }),
  year: whole(1000, 2999, 'a year').optional().meta({ example: '={2019}' }),
}

/** What is known about a work. */
export interface Work {
  readonly by?: string | undefined
  readonly source?: string | undefined
  readonly href?: string | undefined
  readonly year?: number | undefined
}

/** Returns `By, *Source*, 2019`, with the source as a link if it has an address. */
export function citation({ by, source, href, year }: Work): PhrasingContent[] {
  const title: PhrasingContent[] = source === undefined ? [] : [{ type: 'emphasis', children: [text(source)] }]
  const linked = href === undefined ? title : [{ type: 'link' as const, url: href, children: title }]
  const pieces = [by === undefined ? [] : [text(by)], linked, year === undefined ? [] : [text(String(year))]]
  return pieces.filter((piece) => piece.length > 0).flatMap((piece, at) => (at === 0 ? piece : [text(', '), ...piece]))
}
