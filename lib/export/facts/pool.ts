import type { PageFacts } from './types'

/**
 * Returns a function that copies facts so that equal strings and requests of all copies are one in memory: pages share
 * most of their addresses.
 */
export function createFactsPool(): (facts: PageFacts) => PageFacts {
  const strings = new Map<string, string>()
  const items = new Map<string, object>()

  function shareString(text: string): string {
    const known = strings.get(text)
    if (known !== undefined) return known
    // A string that was cut from a page would keep the whole page in memory. A copy does not.
    const copy: string = JSON.parse(JSON.stringify(text))
    strings.set(copy, copy)
    return copy
  }

  function shareItem(item: object): object {
    const key = Object.values(item).join(' ')
    const known = items.get(key)
    if (known) return known
    const copy = copyOf(item)
    items.set(key, copy)
    return copy
  }

  function share(value: unknown): unknown {
    if (typeof value === 'string') return shareString(value)
    if (Array.isArray(value)) return value.map(share)
    return value !== null && typeof value === 'object' ? shareItem(value) : value
  }

  function copyOf(value: object): object {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, share(inner)]))
  }

  return (facts) => copyOf(facts) as PageFacts
}
