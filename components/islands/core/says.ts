import { countResults, noResults, searchSite, texts } from '../../../lib/words/islands'

/** What the search says to readers, in the dialog and on its page. */
export const says = {
  label: searchSite(SITE),
  waiting: texts.waiting,
  unreachable: DEVELOPMENT ? 'Search needs a built site: run npm run build, then npm start.' : texts.unreachable,
  count: countResults,
  none: noResults,
  topic: texts.topic,
  topics: texts.topics,
  series: texts.series,
  latest: texts.latest,
}
