import { z } from 'zod'
import { expected } from '../problems'
import { slugify } from '../slug'
import { brandSchema, EXAMPLE_BRAND } from './brand/schema'
import { checkSchema } from './check'
import { fediverseSchema, headSchema, licenceSchema } from './head'
import { isItemPath, suggestItemPath } from './item-path'
import { readLanguage, suggestLanguage } from './language'
import { isOrigin, suggestOrigin } from './origin'
import { EXAMPLE_REFERENCES, referencesSchema } from './references'
import { EXAMPLE_SECURITY, securitySchema } from './security'
import { EXAMPLE_SERVICES, servicesSchema } from './services/schema'
import { isTimeZone, suggestTimeZone } from './time-zone'
import type { SiteSettings } from './types'

/** Valid settings. They are used in place of invalid ones until those have been reported, and as examples in hints. */
export const EXAMPLE = {
  name: 'Field notes',
  line: 'What a team learned.',
  description: 'Field notes of a team that builds software for hospitals.',
  url: 'https://example.org',
  language: 'en',
  timeZone: 'UTC',
  author: 'Ada Lovelace',
  publisher: { type: 'Person', name: 'Ada Lovelace' },
  navigation: [],
  footer: [],
  pageSize: 20,
  feedLimit: 20,
  check: { severities: {} },
  brand: EXAMPLE_BRAND,
} as const satisfies SiteSettings

/** An example navigation item for hints. */
export const EXAMPLE_ITEM = { label: 'About', path: '/about/' } as const

/** Example values of settings that may be left out, for hints. */
export const EXAMPLES = {
  contact: 'mailto:desk@example.org',
  repository: 'https://example.org/notes/',
  copyright: '© Ada Lovelace',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  fediverse: '@ada@social.example',
  references: EXAMPLE_REFERENCES,
  services: EXAMPLE_SERVICES,
  security: EXAMPLE_SECURITY,
  head: { meta: { 'google-site-verification': '…' }, links: [{ rel: 'me', href: 'https://social.example/@ada' }] },
} as const

/** An example redirect for hints. */
export const EXAMPLE_REDIRECT = { from: '/old-name/', to: '/about/', status: 301 } as const

/** Returns a schema for text on one line. */
const line = (longest: number) => {
  const form = expected(`text of 1 to ${longest} characters on one line`)
  return z
    .string(form)
    .transform((text) => text.trim())
    .refine((text) => /[^\p{Cf}\s]/u.test(text) && !/\p{Cc}/u.test(text) && [...text].length <= longest, form)
}

const origin = z.string(expected('the origin of the site, such as https://example.org')).refine(isOrigin, {
  ...expected('the origin of the site, such as https://example.org, with nothing after it'),
  params: { suggest: suggestOrigin },
})

const LANGUAGE = expected('a language tag such as en or pt-BR')
const language = z
  .string(LANGUAGE)
  .refine((text) => readLanguage(text) !== undefined, { ...LANGUAGE, params: { suggest: suggestLanguage } })
  .transform((text) => readLanguage(text) ?? text)

const TIME_ZONE = expected('a time zone such as Europe/Berlin or UTC')
const timeZone = z.string(TIME_ZONE).refine(isTimeZone, { ...TIME_ZONE, params: { suggest: suggestTimeZone } })

const author = line(80).refine((name) => slugify(name) !== '', expected('a name with a letter or digit'))

const PUBLISHERS = ['Organization', 'Person'] as const
const publisher = z.strictObject(
  { type: z.enum(PUBLISHERS, expected('Organization or Person')), name: line(80) },
  expected('type and name'),
)

const PATH = expected('a path such as /about/ or an address such as https://example.org/')
const itemShape = z.strictObject(
  {
    label: line(60),
    path: z.string(PATH).refine(isItemPath, { ...PATH, params: { suggest: suggestItemPath } }),
    rel: z.literal('me', expected('me, or nothing')).optional(),
  },
  expected('label and path'),
)
const items = z.array(itemShape, expected('a list of items'))

const CONTACT = expected('an address such as mailto:desk@example.org or https://example.org/contact/')
const contact = z.string(CONTACT).refine((text) => /^(?:mailto|https):/.test(text) && isItemPath(text), CONTACT)

const REPOSITORY = expected('an address such as https://example.org/notes/')
const repository = z.string(REPOSITORY).refine((text) => /^https:/.test(text) && isItemPath(text), REPOSITORY)

const FROM = expected('an old address such as /old-name/, /category/* or /?p=123')
const TO = expected('a path such as /about/ or an address such as https://example.org/')
const STATUS = expected('301 or 302')
const redirect = z
  .strictObject(
    {
      from: z.string(FROM).regex(/^\/(?!\/)(?:[\w.~/-]|%[0-9A-Fa-f]{2})*(?:(?<=\/)\*|\?\w+=[\w.~%-]+)?$/, FROM),
      to: z.string(TO).regex(/^(?:\/(?!\/)|https:\/\/[^/?#])[\w.~/%?#=&+,;:@!()-]*$/, TO),
      status: z.union([z.literal(301), z.literal(302)], STATUS).optional(),
    },
    expected('from and to'),
  )
  .refine(({ from, to }) => from.endsWith('*') || !to.includes(':splat'), {
    ...expected('a * at the end of from, which :splat stands for'),
    path: ['from'],
    params: { suggest: (from: string) => `${from.replace(/\/?$/, '/')}*` },
  })

const COUNT = expected('a whole number from 1 to 1000')
const count = z.number(COUNT).int(COUNT).min(1, COUNT).max(1000, COUNT)

/** Schema of all settings. The author's guide, `docs/authoring.md`, explains them. */
export const settingsSchema = z.strictObject(
  {
    name: line(80),
    line: line(160),
    description: line(320),
    url: origin,
    language,
    timeZone,
    author,
    publisher,
    contact: contact.optional(),
    repository: repository.optional(),
    navigation: items,
    footer: items,
    copyright: line(160).optional(),
    licence: licenceSchema.optional(),
    fediverse: fediverseSchema.optional(),
    head: headSchema.optional(),
    services: servicesSchema.optional(),
    references: referencesSchema.optional(),
    security: securitySchema.optional(),
    redirects: z.array(redirect, expected('a list of redirects')).optional(),
    pageSize: count,
    feedLimit: count,
    check: checkSchema,
    brand: brandSchema.optional(),
  } satisfies Record<keyof SiteSettings, z.ZodType>,
  expected('settings in braces'),
)
