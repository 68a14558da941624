import { type FieldType, postSchema, yamlText } from '../../content'

export type FieldKey = keyof typeof postSchema

/** Keys that `new` has flags for. A new post is a draft in which nothing has changed, so there is no flag for that. */
export const fieldKeys = (Object.keys(postSchema) as FieldKey[]).filter(
  (key) => key !== 'published' && key !== 'changes',
)

/** `--meta-description` for `meta_description`. Flags of lists may be repeated. */
export const fieldFlags = Object.fromEntries(
  fieldKeys.map((key) => {
    const flag = { type: key === 'featured' || key === 'pin' ? 'boolean' : 'string', multiple: isList(key) } as const
    return [flagOf(key), flag] as const
  }),
)

/** The value of a flag or an answer as YAML, or why it is invalid. */
export type Field = { readonly yaml: string } | { readonly mistake: string }

/** Parses the value of `key` by the same rules as the front matter of a file. */
export function readField(key: FieldKey, given: unknown): Field {
  const kind: FieldType<unknown> = postSchema[key]
  const value = isList(key) ? splitList(key, given) : String(given)
  const { error } = kind.schema.safeParse(value)
  if (error) return { mistake: error.issues[0]?.message ?? 'it cannot be read' }
  if (!Array.isArray(value)) return { yaml: scalar(value) }
  return { yaml: key === 'author' && value.length === 1 ? scalar(value[0] ?? '') : `[${value.map(scalar).join(', ')}]` }
}

/** Returns the items of a list. Topics and paths contain no commas, but names of people may. */
export function splitList(key: string, given: unknown): string[] {
  const parts = Array.isArray(given) ? given.map(String) : [String(given)]
  const split = key === 'author' || key === 'authors' ? parts : parts.flatMap((part) => part.split(','))
  return split.map((part) => part.trim()).filter((part) => part !== '')
}

export function flagOf(key: string): string {
  return key.replaceAll('_', '-')
}

function isList(key: FieldKey): boolean {
  return 'item' in postSchema[key]
}

/** Paths and dates need no quotes. */
function scalar(text: string): string {
  return /^(?:\.?\/[\w./~%-]+|\d{4}-\d{2}-\d{2}(?:T[\w:.+-]+)?)$/.test(text) ? text : yamlText(text)
}
