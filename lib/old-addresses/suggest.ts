import { normalAddress, splitAddress } from '../address'
import { groupBy } from '../group-by'

export interface Suggestion {
  readonly from: string
  readonly to: string
}

/**
 * Returns where old addresses should lead: to the only page whose address ends with the same name, whatever stands before it
 * and with or without a date or an ending: `/2019/01/on-trust.html` to `/blog/on-trust/`.
 */
export function suggestTargets(old: readonly string[], pages: readonly string[]): Suggestion[] {
  const byName = groupBy(pages, nameOf)
  return old.flatMap((from) => {
    const name = nameOf(from)
    const [to, other] = byName.get(name) ?? []
    return name === '' || to === undefined || other !== undefined ? [] : [{ from, to }]
  })
}

function nameOf(address: string): string {
  const last = normalAddress(splitAddress(address).path).split('/').at(-1) ?? ''
  return last.replace(/\.(?:html?|php|aspx?|mdx?)$/, '').replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')
}
