import { defineCollection, z } from 'astro:content'
import { glob } from 'astro/loaders'

const schema = z.object({
  title: z.string(),
  description: z.string(),
  date: z.coerce.date(),
  tags: z.array(z.string()),
})

export const collections = {
  blog: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './src/blog' }), schema }),
}
