import { articles, postCards, postMedia, twins } from './articles'
import { authors, furtherAuthors, furtherEssays, furtherTopics, topicCards, topicFeeds, topics } from './lists'
import type { Route } from './route'
import { innerPages, pages, series, toolCards, tools, variants } from './texts'

export { articles, postCards, postMedia, twins } from './articles'
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
export { listOutputs, type Output, type Outputs } from './outputs'
export type { DataOf, Params, Route, Shown } from './route'
export { fileParams, type Missing, requestMissing, serveRoutes } from './serve'
export { innerPages, pages, series, toolCards, tools, variants } from './texts'

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
  innerPages,
  variants,
]
