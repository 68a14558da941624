import { z } from 'zod'
import { SLUG } from '../../slug'
import { smarten } from '../typography/smarten'

const someText = z.string().trim().min(1, 'expected text, found nothing')
const quoted = { example: '="…"' }

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

/** What every tool has. Without an `id` it is made of the title. */
export const toolProps = {
  id: z
    .string()
    .max(100)
    .regex(SLUG, 'expected words of a-z and 0-9 joined by hyphens')
    .optional()
    .meta({ example: '="short-name"' }),
  title: label,
}
