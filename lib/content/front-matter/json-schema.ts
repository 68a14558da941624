import { z } from 'zod'
import type { Kind } from './field-type'
import type { Shape } from './read-schema'
import { authorShape, pageShape, postShape } from './schemas'

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
    ...objectOf(postShape, explanations.post),
    definitions: {
      page: objectOf(pageShape, explanations.page),
      author: objectOf(authorShape, explanations.author),
    },
  }
}

function objectOf(shape: Shape, explanations: Readonly<Record<string, string>>): object {
  const entries = Object.entries(shape)
  return {
    type: 'object',
    required: entries.filter(([, { required }]) => required).map(([key]) => key),
    properties: Object.fromEntries(
      entries.map(([key, kind]) => [key, { ...schemaOf(kind), description: explanations[key] }]),
    ),
  }
}

function schemaOf(kind: Kind<unknown>): object {
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
