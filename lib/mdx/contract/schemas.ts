import { z } from 'zod'
import { SLUG } from '../../slug'
import { smarten } from '../typography/smarten'

/** The language of the text whose props are being parsed, if it is not that of the site. Parsing never waits. */
let spoken: string | undefined

/** Calls `parse`, which parses props of a text in `language`. */
export function inLanguage<Result>(language: string, parse: () => Result): Result {
  spoken = language
  try {
    return parse()
  } finally {
    spoken = undefined
  }
}

const someText = z.string().trim().min(1, 'expected text, found nothing')
const quoted = { example: '="…"' }

/** Returns `schema` with two texts for the author's guide: what the prop is, and the rule for it. */
export function prop<Schema extends z.ZodType>(schema: Schema, what: string, rule: string): Schema {
  return schema.meta({ what, rule })
}

/** Any non-empty text. */
export const words = someText.meta(quoted)

/** Text that readers see, with the typographic quotes and dashes of the text around it. At most 200 characters. */
export const label = someText
  .max(200, 'expected at most 200 characters')
  .transform((text) => smarten(text, spoken))
  .meta(quoted)

/** Returns a schema for whole numbers from `least` to `most`. The error message names the range. */
export function whole(least: number, most: number, what = 'a whole number') {
  const message = `expected ${what} from ${least} to ${most}`
  return z.int(message).min(least, message).max(most, message)
}

/** Name of a part in the source and in addresses, where a full stop separates two names. */
export const name = z
  .string()
  .regex(/^[A-Za-z0-9][\w-]{0,59}$/, 'expected a name of letters, digits, hyphens')
  .meta({ example: '="short-name"' })

/** Id of an anchor. */
export const id = z
  .string()
  .max(100)
  .regex(SLUG, 'expected words of a-z and 0-9 joined by hyphens')
  .optional()
  .meta({ example: '="short-name"' })

/**
 * Returns the props that every tool has: an `id`, generated from the title by default, and a title, which `what`
 * describes.
 */
export function toolProps(what: string) {
  return {
    id: prop(
      id,
      'its anchor, its address below `/tools/`, its name in shared links; keep it',
      'words of `a-z` and `0-9` joined by hyphens, used once on the site; made of the title without it',
    ),
    title: prop(label, what, 'required'),
  }
}
