import { HtmlBasePlugin, IdAttributePlugin, InputPathToUrlTransformPlugin } from '@11ty/eleventy'
import { eleventyImageTransformPlugin } from '@11ty/eleventy-img'
import navigation from '@11ty/eleventy-navigation'
import { feedPlugin } from '@11ty/eleventy-plugin-rss'
import highlight from '@11ty/eleventy-plugin-syntaxhighlight'

/** The plugins of eleventy-base-blog 9, in its order. */
export default function (eleventy) {
  eleventy.addBundle('css', { toFileDirectory: 'dist', bundleHtmlContentFromSelector: 'style' })
  eleventy.addBundle('js', { toFileDirectory: 'dist', bundleHtmlContentFromSelector: 'script' })
  eleventy.addPlugin(highlight, { preAttributes: { tabindex: 0 } })
  eleventy.addPlugin(navigation)
  eleventy.addPlugin(HtmlBasePlugin)
  eleventy.addPlugin(InputPathToUrlTransformPlugin)
  eleventy.addPlugin(feedPlugin, {
    type: 'atom',
    outputPath: '/feed/feed.xml',
    collection: { name: 'posts', limit: 10 },
    metadata: { language: 'en', title: 'A blog', base: 'https://example.com/', author: { name: 'A. Writer' } },
  })
  eleventy.addPlugin(eleventyImageTransformPlugin, { formats: ['avif', 'webp', 'auto'], failOnError: false })
  eleventy.addPlugin(IdAttributePlugin)
  eleventy.addFilter('day', (date) => date.toISOString().slice(0, 10))
  eleventy.addFilter('longDay', (date) => new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(date))
  eleventy.addFilter('names', (collections) => Object.keys(collections))
  eleventy.addFilter('newest', (posts, count) => posts.slice(-count))
  eleventy.addFilter('topics', (names) => [...names].filter((name) => name !== 'all' && name !== 'posts').sort())
}

export const config = {
  markdownTemplateEngine: 'njk',
  htmlTemplateEngine: 'njk',
  dir: { input: 'content', includes: '../_includes', output: '_site' },
}
