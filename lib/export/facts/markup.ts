import type { PageElement } from '../page'

/** Returns what the site's policy forbids in a page: style attributes and inline event handlers. */
export function findMarkupFaults(elements: readonly PageElement[]): string[] {
  return elements.flatMap(({ name, attributes }) =>
    Object.keys(attributes)
      .filter((key) => key === 'style' || key.startsWith('on'))
      .map((key) => `<${name}> has the attribute ${key}`),
  )
}
