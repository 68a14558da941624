import type { Fault } from '../types'
import type { FinishedSite } from './site'

/** What the policy of the site forbids a page to have: style attributes and inline event handlers. */
export async function checkMarkup({ pages }: FinishedSite): Promise<Fault[]> {
  return pages.flatMap(({ file, elements }) =>
    elements.flatMap(({ name, attributes }) =>
      Object.keys(attributes)
        .filter((key) => key === 'style' || key.startsWith('on'))
        .map((key) => ({ file, reason: `<${name}> has the attribute ${key}` })),
    ),
  )
}
