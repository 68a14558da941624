/** One page of every kind on the site as shipped. */
export const pageKinds = {
  home: '/',
  articles: '/blog/',
  article: '/blog/the-technical-leaders-dilemma-when-to-code-and-when-to-delegate/',
  topics: '/tags/',
  topic: '/tags/delegation/',
  'series list': '/series/',
  series: '/series/the-first-ninety-days/',
  author: '/authors/fulcrum-editors/',
  archive: '/archive/',
  tools: '/tools/',
  tool: '/tools/delegate/',
  page: '/about/',
  feeds: '/feeds/',
  search: '/search/',
  'not found': '/404.html',
} as const
