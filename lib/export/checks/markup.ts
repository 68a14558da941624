import { counted } from '../../counted'
import type { FinishedSite } from './site'
import type { Checked } from './types'

/** Checks for what the site's policy forbids in a page: style attributes and inline event handlers. */
export async function checkMarkup({ pages }: FinishedSite): Promise<Checked> {
  const faults = pages.flatMap(({ file, elements }) =>
    elements.flatMap(({ name, attributes }) =>
      Object.keys(attributes)
        .filter((key) => key === 'style' || key.startsWith('on'))
        .map((key) => ({ file, reason: `<${name}> has the attribute ${key}` })),
    ),
  )
  const elements = pages.reduce((sum, page) => sum + page.elements.length, 0)
  return { looked: counted(elements, 'element'), faults }
}
