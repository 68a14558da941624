import { brandSchema } from './brand/schema'
import { settingsSchema } from './schema'

/** A setting that is one text; the accent is that of the brand. */
export type TextSetting = 'name' | 'line' | 'url' | 'language' | 'timeZone' | 'author' | 'contact' | 'accent'

/**
 * Reads the value of a setting as somebody typed it, by the rules of the settings file. Returns what is wrong with it,
 * and what was probably meant, if that can be told.
 */
export function readSetting(
  key: TextSetting,
  given: string,
): { readonly value: string } | { readonly message: string; readonly suggestion?: string } {
  const schema = key === 'accent' ? brandSchema.shape.accent : settingsSchema.shape[key]
  const { data, error } = schema.safeParse(given.trim())
  if (typeof data === 'string') return { value: data }
  const [issue] = error?.issues ?? []
  const suggest =
    issue && 'params' in issue ? (issue.params as { suggest?: (text: string) => string }).suggest : undefined
  return { message: issue?.message ?? 'it cannot be read', ...(suggest && { suggestion: suggest(given) }) }
}
