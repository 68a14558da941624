import { z } from 'zod'
import { expected } from '../../problems'
import { DISCUSS_PLACES, type ServicesSettings } from './types'

/** Examples for hints. */
export const EXAMPLE_SERVICES = {
  statistics: {
    plausible: { domain: 'example.org', host: 'https://plausible.io' },
    umami: { website: '94db1cb1-74f4-4a40-ad6c-962362670409', host: 'https://stats.example.org' },
    goatCounter: 'https://example.goatcounter.com',
    cloudflare: '0123456789abcdef0123456789abcdef',
    script: {
      src: 'https://stats.example.org/count.js',
      attributes: { 'data-site': 'example.org' },
      connect: ['https://stats.example.org'],
    },
  },
  comments: {
    giscus: {
      repository: 'owner/name',
      repositoryId: 'R_kgDOABCDEF',
      category: 'Announcements',
      categoryId: 'DIC_kwDOABCDEF4CABCD',
    },
  },
  discuss: ['mastodon', 'bluesky', 'mail'],
  indexNow: '94db1cb174f44a40ad6c962362670409',
  webSub: 'https://pubsubhubbub.appspot.com/',
  newsletter: {
    buttondown: 'example',
    kit: '1234567',
    mailchimp: 'https://example.us1.list-manage.com/subscribe/post?u=…&id=…',
    beehiiv: 'https://example.beehiiv.com',
    listmonk: { host: 'https://lists.example.org', list: '94db1cb1-74f4-4a40-ad6c-962362670409' },
    form: {
      action: 'https://lists.example.org/subscribe',
      field: 'email',
      method: 'post',
      hidden: { list: 'news' },
    },
  },
} as const satisfies ServicesSettings

const text = (form: string, pattern: RegExp) => z.string(expected(form)).regex(pattern, expected(form))

const origin = (example: string) =>
  text(`an address such as ${example}, with nothing after it`, /^https:\/\/[\w.-]+(?::\d+)?$/)
const address = (example: string) => text(`an address such as ${example}`, /^https:\/\/[\w.-]+(?::\d+)?\/[^\s"'<>]*$/)
const uuid = (what: string) => text(what, /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
const word = (what: string) => text(what, /^[\w.-]+$/)

const FIELD = expected('names with text')
const fields = z.record(z.string(), z.string(FIELD), FIELD)

/** Requires exactly one of the providers. */
function oneOf<Shape extends z.ZodRawShape>(shape: Shape) {
  const names = Object.keys(shape)
  const form = expected(`one of ${names.join(', ')}`)
  return z
    .strictObject(shape, form)
    .refine((value) => Object.values(value).filter((one) => one !== undefined).length === 1, {
      ...form,
      // A misspelt name is reported by itself.
      when: ({ issues }) => issues.length === 0,
    })
}

const NAMES_OF_ATTRIBUTES = /^(?:data-[\w.-]+|id|integrity|crossorigin|referrerpolicy)$/
const attributes = fields.superRefine((given, { addIssue }) => {
  for (const name of Object.keys(given)) {
    if (NAMES_OF_ATTRIBUTES.test(name)) continue
    const message = `expected an attribute such as data-site, found "${name}"`
    addIssue({ code: 'custom', path: [name], message, params: { hint: 'remove it' } })
  }
})

const statistics = oneOf({
  plausible: z
    .strictObject(
      {
        domain: text('the domain as Plausible knows it, such as example.org', /^[\w.-]+(?:\/[\w./-]*)?$/),
        host: origin('https://plausible.io').optional(),
      },
      expected('domain'),
    )
    .optional(),
  umami: z
    .strictObject(
      { website: uuid('the id that Umami shows for the site'), host: origin('https://stats.example.org').optional() },
      expected('website'),
    )
    .optional(),
  goatCounter: origin('https://example.goatcounter.com').optional(),
  cloudflare: text('the token that Cloudflare shows for the site', /^[0-9a-f]{32}$/).optional(),
  script: z
    .strictObject(
      {
        src: address('https://stats.example.org/count.js'),
        attributes: attributes.optional(),
        connect: z.array(origin('https://stats.example.org'), expected('a list of addresses')).optional(),
      },
      expected('src'),
    )
    .optional(),
})

const comments = z.strictObject(
  {
    giscus: z.strictObject(
      {
        repository: text('a repository such as owner/name', /^[\w.-]+\/[\w.-]+$/),
        repositoryId: word('the id of the repository, as https://giscus.app shows it'),
        category: text('the name of a category of discussions', /^[^\p{Cc}]{1,100}$/u),
        categoryId: word('the id of the category, as https://giscus.app shows it'),
      },
      expected('repository, repositoryId, category and categoryId'),
    ),
  },
  expected('giscus'),
)

const newsletter = oneOf({
  buttondown: word('the name of your newsletter at Buttondown').optional(),
  kit: text('the number of your form at Kit', /^\d+$/).optional(),
  mailchimp: text(
    'the address that your form of Mailchimp is sent to',
    /^https:\/\/[\w.-]+\.list-manage\.com\/subscribe\/post\?[^\s"'<>]+$/,
  ).optional(),
  beehiiv: origin('https://example.beehiiv.com').optional(),
  listmonk: z
    .strictObject(
      { host: origin('https://lists.example.org'), list: uuid('the id of the list, as listmonk shows it') },
      expected('host and list'),
    )
    .optional(),
  form: z
    .strictObject(
      {
        action: address('https://lists.example.org/subscribe'),
        field: word('the name of the field for the address').optional(),
        method: z.enum(['get', 'post'], expected('get or post')).optional(),
        hidden: fields.optional(),
      },
      expected('action'),
    )
    .optional(),
})

const PLACE = expected(`one of ${DISCUSS_PLACES.join(', ')}`)

export const servicesSchema = z.strictObject(
  {
    statistics: statistics.optional(),
    comments: comments.optional(),
    discuss: z.array(z.enum(DISCUSS_PLACES, PLACE), expected('a list of places')).optional(),
    newsletter: newsletter.optional(),
    indexNow: text('a key of 8 to 128 letters, digits and hyphens', /^[a-zA-Z0-9-]{8,128}$/).optional(),
    webSub: address('https://pubsubhubbub.appspot.com/').optional(),
  },
  expected('services in braces'),
)
