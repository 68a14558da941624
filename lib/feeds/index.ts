export { renderAtom } from './atom'
export { buildFeed, type Channel, type Feed, type FeedItem, loadFeedHtml, siteChannel, topicChannel } from './feed'
export { renderJson } from './json'
export { renderRss } from './rss'
