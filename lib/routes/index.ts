import { articles, postCards, twins } from './articles'
import { authors, furtherAuthors, furtherEssays, furtherTopics, topicCards, topicFeeds, topics } from './lists'
import { innerPageMedia, pageMedia, postMedia, variants } from './media'
import type { Route } from './route'
import { innerPageCards, innerPages, pageCards, pages, series, toolCards, tools } from './texts'
import { wellKnown } from './well-known'

export { articles, postCards, twins } from './articles'
export { type HomeData, homeData } from './home'
export {
  authors,
  essaysData,
  furtherAuthors,
  furtherEssays,
  furtherTopics,
  topicCards,
  topicFeeds,
  topics,
} from './lists'
export { innerPageMedia, pageMedia, postMedia, variants } from './media'
export { listOutputs, type Output, type Outputs } from './outputs'
export type { DataOf, Params, Route, Shown } from './route'
export { fileParams, type Missing, requestMissing, serveRoutes } from './serve'
export { innerPageCards, innerPages, pageCards, pages, series, toolCards, tools } from './texts'
export { wellKnown } from './well-known'

/** Every route whose pages or files follow from the content one by one. A build asks Next only for those it has not kept. */
export const routes: readonly Route[] = [
  articles,
  twins,
  postCards,
  postMedia,
  furtherEssays,
  topics,
  furtherTopics,
  topicCards,
  topicFeeds,
  authors,
  furtherAuthors,
  series,
  tools,
  toolCards,
  pages,
  pageCards,
  pageMedia,
  innerPages,
  innerPageCards,
  innerPageMedia,
  variants,
  wellKnown,
]
