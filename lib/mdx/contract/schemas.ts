import { z } from 'zod'
import { SLUG } from '../../slug'
import { smarten } from '../typography/smarten'

const someText = z.string().trim().min(1, 'expected text, found nothing')
const quoted = { example: '="…"' }

/** A prop with what the author's guide says of it: what it is, and the rule for it. */
export function prop<Schema extends z.ZodType>(schema: Schema, what: string, rule: string): Schema {
  return schema.meta({ what, rule })
}

/** Any text but none. */
export const words = someText.meta(quoted)

/** Words that readers see, with the quotes and dashes of the text around them. */
export const label = someText.max(200, 'expected at most 200 characters').transform(smarten).meta(quoted)

/** A whole number in a range, which the mistake names. */
export function whole(least: number, most: number, what = 'a whole number') {
  const message = `expected ${what} from ${least} to ${most}`
  return z.int(message).min(least, message).max(most, message)
}

/** What a part is called in the source and in addresses, where a full stop stands between two names. */
export const name = z
  .string()
  .regex(/^[A-Za-z0-9][\w-]{0,59}$/, 'expected a name of letters, digits, hyphens')
  .meta({ example: '="short-name"' })

/** What an anchor is called. */
export const id = z
  .string()
  .max(100)
  .regex(SLUG, 'expected words of a-z and 0-9 joined by hyphens')
  .optional()
  .meta({ example: '="short-name"' })

/** What every tool has: an `id`, made of the title where the author gives none, and a title, for which `what` explains it. */
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
