import { type Problem, problem } from '../../problems'
import type { Schema } from '../front-matter/read-schema'
import { kinds } from '../kinds'
import type { Entry } from './entry'
import { findObjection } from './not-public'

/**
 * Keeps a text back that says "not public" in the words of another system, beside what would publish it. `undefined` when
 * it says nothing of the kind, or would not be published anyway; else its problems with this one among them.
 */
export function holdBack(
  { file, fields, problems }: Entry<Schema>,
  isPublished: boolean,
  now?: Date,
): { readonly problems: readonly Problem[] } | undefined {
  const objection = fields && isPublished ? findObjection(fields, Object.keys(kinds[file.kind].schema), now) : undefined
  if (!fields || !objection) return undefined
  const { key, written } = objection
  const line = `${key}: ${written}`
  const found = problem({
    file: file.file,
    ...fields.placeOfKey(key),
    field: key,
    rule: 'not-public',
    severity: 'warning',
    message: `this is not published, because it says ${line}`,
    hint: `remove ${line} to publish it, or write published: false`,
  })
  return { problems: [...problems.filter((other) => other.rule !== 'unknown-key' || other.field !== key), found] }
}
