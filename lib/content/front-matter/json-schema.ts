import { z } from 'zod'
import { type KindName, kindNames, kinds } from '../kinds'
import type { FieldType } from './field-type'
import type { Schema } from './read-schema'

/** Returns what each key means, for editors, from the guide's section with this heading. */
type Explain = (heading: string) => Readonly<Record<string, string>>

/**
 * Returns a JSON Schema of the front matter of the first kind, posts, with the others in its `definitions`, for editors that
 * complete and check YAML. It is less strict than `npm run check`: it does not know other files, and it allows keys of
 * other systems.
 */
export function buildJsonSchema(explain: Explain): object {
  const objectOfKind = (kind: KindName) => objectOf(kinds[kind].schema, explain(kinds[kind].guide))
  const [first, ...others] = kindNames
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Front matter',
    $comment: 'Written by npm run schema.',
    ...(first && objectOfKind(first)),
    definitions: Object.fromEntries(others.map((kind) => [kind, objectOfKind(kind)])),
  }
}

function objectOf(shape: Schema, explanations: Readonly<Record<string, string>>): object {
  const entries = Object.entries(shape)
  return {
    type: 'object',
    required: entries.filter(([, { required }]) => required).map(([key]) => key),
    properties: Object.fromEntries(
      entries.map(([key, kind]) => [key, { ...schemaOf(kind), description: explanations[key] }]),
    ),
  }
}

function schemaOf(kind: FieldType<unknown>): object {
  if (kind.keys) {
    const keys = Object.entries(kind.keys)
    return {
      type: 'object',
      required: keys.map(([key]) => key),
      properties: Object.fromEntries(keys.map(([key, inner]) => [key, schemaOf(inner)])),
      additionalProperties: false,
    }
  }
  const { $schema, items, ...own } = z.toJSONSchema(kind.schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
  })
  if (!kind.item) return own
  const item = schemaOf(kind.item)
  const list = { ...own, items: item }
  const isOneEnough = kind.schema.safeParse('one').success
  return isOneEnough ? { anyOf: [item, list] } : list
}
