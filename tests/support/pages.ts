/** One page of every kind on the suite's own site. */
export const pageKinds = {
  home: '/',
  articles: '/blog/',
  article: '/blog/every-tool/',
  topics: '/tags/',
  topic: '/tags/blocks/',
  'series list': '/series/',
  series: '/series/the-series/',
  author: '/authors/fixture-editors/',
  archive: '/archive/',
  tools: '/tools/',
  tool: '/tools/decide/',
  page: '/about/',
  feeds: '/feeds/',
  search: '/search/',
  'not found': '/404.html',
} as const
