import rss from '@astrojs/rss'
import { newestFirst } from '../lib/posts.js'

export async function GET({ site }) {
  const posts = await newestFirst()
  const items = posts.map(({ id, data: { title, description, date } }) => ({
    link: `/blog/${id}/`,
    title,
    description,
    pubDate: date,
  }))
  return rss({ title: 'A blog', description: 'What we have learned.', site, items })
}
