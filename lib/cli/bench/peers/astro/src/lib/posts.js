import { getCollection } from 'astro:content'

export const PAGE_SIZE = 10

export const newestFirst = async () =>
  (await getCollection('blog')).sort((a, b) => b.data.date.getTime() - a.data.date.getTime())

export const slugify = (tag) => tag.toLowerCase().replaceAll(' ', '-')

export const day = (date) => date.toISOString().slice(0, 10)
