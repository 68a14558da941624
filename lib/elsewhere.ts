import { patternSource } from './hosts'
import { site } from './site'

/**
 * Returns true if the settings say that something other than this site answers a site path on this host
 * (`check.elsewhere`). `/docs/*` also stands for `/docs/` and `/docs`.
 */
export function isAnsweredElsewhere(path: string): boolean {
  const whole = path.endsWith('/') ? path : `${path}/`
  return (site.check.elsewhere ?? []).some((pattern) => {
    const matches = new RegExp(patternSource(pattern))
    return matches.test(path) || matches.test(whole)
  })
}
