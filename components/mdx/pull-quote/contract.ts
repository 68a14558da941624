import type { PhrasingContent, RootContent } from 'mdast'
import { z } from 'zod'
import { defineContract, paragraph, prop, text } from '@/lib/mdx/contract'
import { citation, workProps } from '../shared/works'
import { checkRepeated } from './repeated'

/**
 * A sentence in large type. With `by` or `source` it is a quotation. Without, it repeats a sentence of the text for
 * readers who skim the page, and is hidden from feeds, search and screen readers, which have the sentence already.
 */
export const pullQuote = defineContract(
  {
    name: 'PullQuote',
    props: z.strictObject({
      by: prop(workProps.by, 'who says it', 'text; without it and `source`, the text itself'),
      source: prop(workProps.source.optional(), 'where', 'text'),
      href: prop(workProps.href, 'the address of the source', 'starts with `https://` or `http://`; needs `source`'),
      year: prop(workProps.year, 'when', 'a number, `{1966}`; needs `source`'),
    }),
    children: 'inline',
    filled: true,
    parts: {},
  },
  {
    rules: ['quote-source', 'quote-words'],
    check(data, report) {
      const stray = (['href', 'year'] as const).find((name) => data[name] !== undefined)
      if (stray !== undefined && data.source === undefined) {
        const message = `${stray} needs a source`
        report(data, stray, { rule: 'quote-source', message, hint: 'add source="…", the title of the work' })
      }
      if (isQuotation(data) || !data.content.some(isForeign)) return
      const message =
        'a pull quote without by repeats words of the text, and this one contains a link, a note or a picture'
      report(data, undefined, {
        rule: 'quote-words',
        message,
        hint: 'remove it, or add by="…" if someone else said it',
      })
    },
    gather(uses, text, report) {
      const repeated = uses.filter(({ data }) => !isQuotation(data))
      if (repeated.length > 0) checkRepeated(repeated, text.lines(), report)
      return undefined
    },
    plain(data) {
      if (!isQuotation(data)) return []
      const words = paragraph(data.content as PhrasingContent[])
      return [{ type: 'blockquote', children: [words, paragraph([text('— '), ...citation(data)])] }]
    },
  },
)

/** Returns true if it quotes someone else. */
export function isQuotation({ by, source }: { readonly by?: unknown; readonly source?: unknown }): boolean {
  return by !== undefined || source !== undefined
}

/** Returns true for anything other than plain or emphasised words. */
function isForeign(node: RootContent): boolean {
  if (/^(?:link|image|footnote)|^mdx/.test(node.type)) return true
  return 'children' in node && (node.children as RootContent[]).some(isForeign)
}
