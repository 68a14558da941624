import { type Problem, problem } from '../../problems'
import type { Schema } from '../front-matter/read-schema'
import { kinds } from '../kinds'
import type { Entry } from './entry'
import { findObjection } from './not-public'

/**
 * Keeps a text from being published if a key of another system says that it is not public, even though our own keys
 * would publish it. Returns the text's problems including the one about that key, or `undefined` if there is no such
 * key or the text would not be published anyway.
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
