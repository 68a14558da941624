import { z } from 'zod'
import type { FieldType } from './field-type'
import type { Schema } from './read-schema'
import { authorSchema, pageSchema, postSchema } from './schemas'

/** What each key means, in words for an editor: by kind of text, then by key. */
export type Explanations = Readonly<Record<'post' | 'page' | 'author', Readonly<Record<string, string>>>>

/**
 * The front matter of posts as a JSON Schema, and of pages and authors in its `definitions`, for editors that complete and
 * check YAML. Less strict than the check: it knows nothing of other files, and keys of other systems may stay.
 */
export function buildJsonSchema(explanations: Explanations): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Front matter',
    $comment: 'Written by npm run schema.',
    ...objectOf(postSchema, explanations.post),
    definitions: {
      page: objectOf(pageSchema, explanations.page),
      author: objectOf(authorSchema, explanations.author),
    },
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
