import { z } from 'zod'
import { parseMoment } from '../dates'
import { expected } from '../problems'
import { isItemPath } from './item-path'
import { readLanguage } from './language'

/** For `/.well-known/security.txt` (https://www.rfc-editor.org/rfc/rfc9116): how to report a weakness of the site. */
export interface SecuritySettings {
  /** `mailto:…`, `https://…` or `tel:…`, the preferred one first. */
  readonly contact: string | readonly string[]
  /** The day or instant from which nobody should rely on this any more, at best less than a year ahead. */
  readonly expires: string
  /** Where the key is with which reports can be encrypted: `https://…`, `dns:…` or `openpgp4fpr:…`. */
  readonly encryption?: string | undefined
  /** Page that thanks those who have reported something. */
  readonly acknowledgments?: string | undefined
  /** Page that says how reports are handled. */
  readonly policy?: string | undefined
  /** Page with open positions in security. */
  readonly hiring?: string | undefined
  /** Languages that reports may be in; that of the site if left out. */
  readonly languages?: readonly string[] | undefined
}

export const EXAMPLE_SECURITY = {
  contact: 'mailto:security@example.org',
  expires: '2027-06-30',
  encryption: 'https://example.org/key.txt',
  acknowledgments: 'https://example.org/thanks/',
  policy: 'https://example.org/reports/',
  hiring: 'https://example.org/jobs/',
  languages: ['en', 'de'],
} as const satisfies SecuritySettings

const CONTACT = expected('an address such as mailto:security@example.org or https://example.org/report/')
const contact = z
  .string(CONTACT)
  .refine((text) => /^tel:\+?[\d.-]+$/.test(text) || (/^(?:mailto|https):/.test(text) && isItemPath(text)), CONTACT)

const DAY = expected('a day such as 2027-06-30, or an instant such as 2027-06-30T12:00:00Z')
const KEY = expected('an address such as https://example.org/key.txt')
const PAGE = expected('an address such as https://example.org/reports/')
const page = z.string(PAGE).refine((text) => /^https:/.test(text) && isItemPath(text), PAGE)
const LANGUAGES = expected("a list of language tags such as ['en', 'de']")

export const securitySchema = z.strictObject(
  {
    contact: z.union([contact, z.array(contact).min(1)], CONTACT),
    expires: z.string(DAY).refine((text) => parseMoment(text, 'UTC') !== undefined, DAY),
    encryption: z
      .string(KEY)
      .regex(/^(?:https:\/\/|dns:|openpgp4fpr:)[^\s"<>]+$/, KEY)
      .optional(),
    acknowledgments: page.optional(),
    policy: page.optional(),
    hiring: page.optional(),
    languages: z
      .array(
        z.string(LANGUAGES).refine((text) => readLanguage(text) === text, LANGUAGES),
        LANGUAGES,
      )
      .min(1, LANGUAGES)
      .optional(),
  } satisfies Record<keyof SecuritySettings, z.ZodType>,
  expected('contact and expires'),
)
