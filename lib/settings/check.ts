import { z } from 'zod'
import { expected, type Severities } from '../problems'
import { checkSeverity } from './severities'
import type { CheckSettings } from './types'

const severities = z
  .record(z.string(), z.unknown(), expected('rules with error, warning or off'))
  .superRefine((rules, { addIssue }) => {
    for (const [rule, severity] of Object.entries(rules)) {
      const found = checkSeverity(rule, severity)
      if (found) addIssue({ code: 'custom', path: [rule], message: found.message, params: { hint: found.hint } })
    }
  })
  .transform((rules) => rules as Severities)

const HOST = expected('the name of a host, such as images.example.org')
const NAME = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z\d-]+(?::\d+)?$/
const host = z.string(HOST).refine((text) => NAME.test(text), { ...HOST, params: { suggest: suggestHost } })

const SECTION = expected('a path such as /shop/ or a section such as /docs/*')
const section = z.string(SECTION).regex(/^\/(?!\/|\*)(?:[\w.~/-]|%[\dA-Fa-f]{2})*(?:(?<=\/)\*)?$/, SECTION)

/** Schema of the setting `check`. */
export const checkSchema = z.strictObject(
  {
    severities,
    pictureHosts: z.array(host, expected('a list of hosts')).optional(),
    elsewhere: z.array(section, expected('a list of paths')).optional(),
  } satisfies Record<keyof CheckSettings, z.ZodType>,
  expected('severities'),
)

function suggestHost(text: string): string | undefined {
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`
  return URL.canParse(address) ? new URL(address).host : undefined
}
