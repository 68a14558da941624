import { renderSecurityText } from '../seo'
import { securityTextPath } from '../urls'
import { fillPath, type Route } from './route'

const path = securityTextPath.replace(/[^/]+$/, '[file]')

/** What programs look for at a place that they know (https://www.rfc-editor.org/rfc/rfc8615). */
export const wellKnown = {
  path,
  list: () => (renderSecurityText() === undefined ? [] : [{ file: securityTextPath.split('/').at(-1) ?? '' }]),
  data: (_shown, params) => (fillPath(path, params) === securityTextPath ? renderSecurityText() : undefined),
} satisfies Route<{ file: string }>
