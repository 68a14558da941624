/** Front matter, or a part of it. */
export type Data = Readonly<Record<string, unknown>>

/** Returns the first of the keys that has a value; `a.b` is `b` within `a`. Case, `_` and `-` do not matter. */
export function pick(data: Data, ...keys: readonly string[]): unknown {
  for (const key of keys) {
    const value = key.split('.').reduce<unknown>((found, part) => within(found, part), data)
    if (value !== undefined && value !== null && value !== '') return value
  }
  return undefined
}

function within(value: unknown, key: string): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined
  const found = Object.entries(value).find(([name]) => plain(name) === plain(key))
  return found?.[1]
}

const plain = (key: string) => key.toLowerCase().replace(/[_-]/g, '')

/** Returns a value as text on one line; `undefined` if it is none. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined
  const text = String(value).replace(/\s+/g, ' ').trim()
  return text === '' ? undefined : text
}

/** Returns the texts in a value: itself, or its items. With `separator`, text is split there. */
export function listOf(value: unknown, separator?: RegExp): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => listOf(item))
  const text = textOf(value)
  if (text === undefined) return []
  const parts = separator ? text.replace(/^\[|\]$/g, '').split(separator) : [text]
  return parts.map((part) => part.trim().replace(/^(["'])(.*)\1$/, '$2')).filter((part) => part !== '')
}

export const isTrue = (value: unknown) => /^(?:true|yes|on|1)$/i.test(textOf(value) ?? '')

/** Returns a whole number from 0 on. */
export function countOf(value: unknown): number | undefined {
  const text = textOf(value)
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

/** Returns text without the marks and tags of Markdown and HTML. */
export function plainWords(value: unknown): string | undefined {
  const text = textOf(value)
    ?.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/(\*\*|__|`)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/&amp;/g, '&')
    .trim()
  return text || undefined
}

/** Returns a value with keys; an empty one for any other. */
export const record = (value: unknown): Data =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Data) : {}
