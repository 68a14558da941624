/** Returns options for a zod check whose message says what was expected and what was found. */
export function expected(form: string) {
  return { error: ({ input }: { readonly input?: unknown }) => `expected ${form}, found ${show(input)}` }
}

/** Returns a value as messages show it: text in quotes and on one line, anything else in words. */
export function show(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'object') return showKeys(Object.keys(value))
  if (typeof value !== 'string') return String(value)
  const line = value.replace(/\s+/g, ' ')
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`
}

const showKeys = (keys: readonly string[]) =>
  keys.length > 0 && keys.every((key) => /^[\w-]+$/.test(key)) ? `the keys ${keys.join(', ')}` : 'something in braces'
