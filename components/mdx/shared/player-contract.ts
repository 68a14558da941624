import type { RootContent } from 'mdast'
import { z } from 'zod'
import { defineContract, label, paragraph, prop, text, words } from '@/lib/mdx/contract'

/** What of another site a component shows when a reader asks for it. */
export interface PlayerSource {
  /** Address of the page there, for readers without scripts, and for feeds. */
  page: string
  /** Address of the frame that is loaded when a reader asks for it. */
  frame: string
}

/** A site whose pages a component can show. */
interface PlayerSite {
  /** Name of the component. */
  readonly name: string
  /** What readers call the site. */
  readonly site: string
  readonly aliases?: readonly string[]
  readonly otherNames?: Readonly<Record<string, string>>
  /** The prop that says what to show: what it is, its rule, and an example. */
  readonly what: string
  readonly rule: string
  readonly example: string
  /** Returns where to find what an author has written, or `undefined` if that is no address of the site. */
  find(written: string): PlayerSource | undefined
  /** What is wrong with anything else. */
  readonly expected: string
}

/**
 * Returns the contract of a component that shows a page of another site. Nothing of that site is asked for before a reader
 * does: until then there are a title and a picture that lie beside the text.
 */
export function definePlayer({ name, site, aliases = [], otherNames = {}, find, ...one }: PlayerSite) {
  const id = z
    .string()
    .trim()
    .transform((written, context) => {
      const found = find(written)
      if (found) return { ...found, site }
      context.addIssue({ code: 'custom', message: one.expected })
      return z.NEVER
    })
  return defineContract(
    {
      name,
      props: z.strictObject({
        id: prop(id.meta({ example: `="${one.example}"` }), one.what, one.rule),
        title: prop(label, 'what it shows', 'required'),
        poster: prop(
          words.optional(),
          'a picture that stands there until a reader asks for it',
          'a picture, as in `<Figure>`',
        ),
      }),
      children: 'none',
      otherNames: { videoId: 'id', url: 'id', src: 'id', href: 'id', ...otherNames },
      parts: {},
    },
    {
      aliases,
      poster: true,
      plain({ id, title, poster }): RootContent[] {
        return [
          ...(poster === undefined ? [] : [paragraph([{ type: 'image', url: poster, alt: title }])]),
          paragraph([{ type: 'link', url: id.page, children: [text(title)] }, text(` (${site})`)]),
        ]
      },
    },
  )
}

/** Returns the address if it is one of `host` or of a host below it. */
export function addressAt(written: string, ...hosts: readonly string[]): URL | undefined {
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return undefined
  const url = new URL(written)
  const host = url.hostname.replace(/^www\./, '')
  return hosts.includes(host) ? url : undefined
}
