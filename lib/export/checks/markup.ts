import { counted } from '../../counted'
import type { FinishedSite } from './site'
import type { Checked } from './types'

/** Checks for what the site's policy forbids in a page: style attributes and inline event handlers. */
export async function checkMarkup({ pages }: FinishedSite): Promise<Checked> {
  const elements = pages.reduce((sum, page) => sum + page.elements, 0)
  return {
    looked: counted(elements, 'element'),
    faults: pages.flatMap(({ file, markupFaults }) => markupFaults.map((reason) => ({ file, reason }))),
  }
}
