import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderSchema } from '../../../../lib/cli/assets/schema'
import { authorSchema, pageSchema, postSchema } from '../../../../lib/content/front-matter/schemas'

const file = readFileSync('.vscode/front-matter.schema.json', 'utf8')

interface Objects {
  readonly required: readonly string[]
  readonly properties: Readonly<Record<string, { readonly description?: string }>>
}

const post = JSON.parse(file) as Objects & {
  readonly definitions: { readonly page: Objects; readonly author: Objects }
}

describe('.vscode/front-matter.schema.json', () => {
  it('is what npm run schema writes', () => {
    expect(file, 'run npm run schema').toBe(renderSchema(readFileSync('docs/authoring.md', 'utf8')))
  })

  it.each([
    ['post', post, postSchema],
    ['page', post.definitions.page, pageSchema],
    ['author', post.definitions.author, authorSchema],
  ] as const)('has every key of a %s, explained', (_, { properties, required }, shape) => {
    expect(Object.keys(properties)).toEqual(Object.keys(shape))
    for (const [key, { description }] of Object.entries(properties)) expect(description, key).toMatch(/\w.*\.$/)
    const needed = Object.entries(shape).flatMap(([key, kind]) => ('required' in kind ? [key] : []))
    expect(required).toEqual(needed)
  })

  it('allows what YAML makes of unquoted values', () => {
    expect(post.properties).toMatchObject({
      published: { enum: [true, false, 'true', 'false'] },
      part: { type: ['integer', 'string'], minimum: 1 },
      title: { type: ['string', 'number', 'boolean'], maxLength: 120 },
      author: { anyOf: [{ maxLength: 80 }, { type: 'array' }] },
      tags: { type: 'array', maxItems: 10, items: { maxLength: 40 } },
    })
  })
})
