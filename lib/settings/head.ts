import { z } from 'zod'
import { expected } from '../problems'

/** Relations that a link in the head may have: none of them loads anything or says what the engine says itself. */
const RELATIONS = ['me', 'webmention', 'pingback', 'authorization_endpoint', 'token_endpoint', 'hub', 'pgpkey'] as const

/** Names of tags that the engine writes. */
const TAKEN =
  /^(?:viewport|description|robots|author|color-scheme|theme-color|fediverse:creator|(?:twitter|og|article):.*)$/i

const CONTENT = expected('text on one line')
const meta = z
  .record(z.string(), z.string(CONTENT).regex(/^[^\p{Cc}]{1,500}$/u, CONTENT), expected('names with text'))
  .superRefine((tags, { addIssue }) => {
    for (const name of Object.keys(tags)) {
      const isName = /^[\w.:-]+$/.test(name)
      if (isName && !TAKEN.test(name)) continue
      const message = isName ? `the engine writes ${name} itself` : `"${name}" is no name of a tag`
      addIssue({ code: 'custom', path: [name], message, params: { hint: 'remove it' } })
    }
  })

const HREF = expected('an address such as https://social.example/@ada')
const links = z.array(
  z.strictObject(
    {
      rel: z.enum(RELATIONS, expected(`one of ${RELATIONS.join(', ')}`)),
      href: z.string(HREF).regex(/^https:\/\/[^\s"<>]+$/, HREF),
    },
    expected('rel and href'),
  ),
  expected('a list of links'),
)

export const headSchema = z.strictObject({ meta: meta.optional(), links: links.optional() }, expected('meta and links'))

const ADDRESS = expected('an account such as @ada@social.example')
export const fediverseSchema = z.string(ADDRESS).regex(/^@[\w.-]+@[\w-]+(?:\.[\w-]+)+$/, ADDRESS)

const LICENCE = expected('the name of the licence and its address')
const URL_FORM = expected('an address such as https://creativecommons.org/licenses/by/4.0/')
export const licenceSchema = z.strictObject(
  {
    name: z.string(LICENCE).regex(/^[^\p{Cc}]{1,80}$/u, LICENCE),
    url: z.string(URL_FORM).regex(/^https:\/\/[^\s"<>]+$/, URL_FORM),
  },
  LICENCE,
)
