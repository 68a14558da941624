/** What the search says to readers, in the dialog and on its page. */
export const says = {
  label: `Search ${SITE}`,
  hint: 'Searches the full text.',
  keys: 'Searches the full text. Use ↑ ↓ to move through results.',
  waiting: 'Searching…',
  unreachable: DEVELOPMENT
    ? 'Search needs a built site: run npm run build, then npm start.'
    : 'Search couldn’t load. Try again, or browse the archive.',
  count: (total: number, shown = total) =>
    shown < total ? `Showing ${shown} of ${total}` : total === 1 ? '1 result' : `${total} results`,
  all: (total: number) => `See all ${total} results`,
  none: (words: string) => `No results for “${words}”.`,
  meant: 'Did you mean',
  advice: 'Try fewer words.',
  filtered: 'No results. Try fewer words, or clear the filters.',
  topic: 'Topic',
  topics: 'Topics',
  series: 'Series',
  latest: 'Latest essays',
}
