import type { Kit } from '../kit'

/** What stands around every page, what lists say, and what pages say about themselves to machines. */
export const pages = ({ number, plural, and }: Kit) => {
  const essays = (count: number) => `${number(count)} ${plural(count, { one: 'essay', other: 'essays' })}`
  const parts = (count: number) => `${number(count)} ${plural(count, { one: 'part', other: 'parts' })}`
  return {
    frame: {
      skip: 'Skip to content',
      navigation: 'Main',
      search: 'Search',
      theme: 'Switch theme',
      menu: 'Menu',
      contact: 'Contact',
      /** A link to the repository of the site. */
      source: 'Source',
      /** A name and what it is, such as the title of the home page. */
      named: (name: string, what: string) => `${name}: ${what}`,
    },
    list: {
      essays: 'Essays',
      essaysSentence: 'Every essay, newest first.',
      essayCount: essays,
      /** Next to a topic. Only the number is seen; the rest is for plain text. */
      essayNumber: (count: number) => ` ({number} ${plural(count, { one: 'essay', other: 'essays' })})`,
      latest: 'Latest',
      latestEssays: 'Latest essays',
      allEssays: 'All essays',
      start: 'Start here',
      selected: 'Selected',
      nothing: 'Nothing here yet.',
      archive: 'Archive',
      archiveSentence: 'Every essay, by year.',
      author: 'Author',
      all: 'All',
      pagination: 'Pagination',
      newer: 'Newer essays',
      older: 'Older essays',
      page: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
    },
    topic: {
      topic: 'Topic',
      topics: 'Topics',
      topicsSentence: 'Browse by subject.',
      allTopics: 'All topics',
      moreTopics: 'More topics, A to Z',
      noTopics: 'No topics yet.',
      newest: 'Newest: {essay}',
      sentence: (topic: string) => `Essays on ${topic}, newest first.`,
      feed: 'RSS feed for this topic',
    },
    series: {
      /** Above the title of a series. */
      one: 'Series',
      /** The title of the list of all series. */
      all: 'Series',
      listSentence: 'Essays meant to be read in sequence.',
      allSeries: 'All series',
      noSeries: 'No series yet.',
      view: 'View series',
      sentence: 'Meant to be read in order.',
      parts: 'Parts',
      partCount: parts,
      /** Before a title. Only the number is seen; the rest is for plain text. */
      partNumber: 'Part {number}',
    },
    tools: {
      tools: 'Tools',
      tool: 'Tool',
      sentence:
        'Tools from the essays, for your own decisions. Your answers stay in your browser unless you share them.',
      noTools: 'No tools yet.',
      fromEssay: 'From the essay {title}',
      fromPage: 'From {title}',
    },
    talks: {
      talks: 'Talks',
      talk: 'Talk',
      sentence: 'Talks, newest first.',
      slides: 'Slides',
      video: 'Video',
    },
    lost: {
      title: 'Page not found',
      sentence: 'There’s nothing at this address. The page may have moved, or the link may be wrong.',
      search: 'Search essays',
      moved: 'This page has moved',
      movedTo: (address: string) => `This page has moved to ${address}`,
      isNow: 'It is now at {address}.',
    },
    search: {
      title: 'Search',
      browse: 'Or browse every title in {archive}.',
      archive: 'the archive',
      words: 'Search for',
      year: 'Year',
      anyYear: 'Any year',
      submit: 'Search',
      more: 'Show more',
      clear: 'Clear filters',
      /** What a result is. */
      page: 'Page',
    },
    /** In a copy with texts that are not public. */
    drafts: {
      draft: 'Draft',
      scheduled: 'Scheduled',
      note: 'This copy shows drafts. It is to be read before publication, and is not public.',
    },
    /** Around what services of others do. */
    services: {
      comments: 'Comments',
      kept: 'Comments are kept on GitHub and loaded from giscus.app.',
      show: 'Show comments',
      elsewhere: 'Read the discussions on GitHub',
      discuss: 'Discuss this essay:',
      mail: 'by email',
      newsletter: (site: string) => `${site} by email`,
      email: 'Your email address',
      subscribe: 'Subscribe',
    },
    feeds: {
      title: 'Follow by feed',
      sentence:
        'New essays, delivered to your feed reader. No account, no email address. Copy one of these links into your reader.',
      byTopic: 'By topic',
      rss: 'Works in every reader. If in doubt, use this one.',
      atom: 'Also records when an essay was updated.',
      json: 'The same content as JSON.',
      llms: 'Every essay as Markdown, for scripts and language models.',
    },
    /** Descriptions for search engines, feeds and share cards. */
    about: {
      noEssays: 'No essays yet.',
      essays: (site: string) => `Every essay on ${site}, newest first.`,
      topics: (site: string) => `The subjects ${site} covers.`,
      topic: (count: number, topic: string) => `${essays(count)} on ${topic}.`,
      topicCard: (topic: string, site: string) => `${topic}: a topic on ${site}`,
      topicFeed: (site: string, topic: string) => `${site} on ${topic}.`,
      allSeries: (site: string) => `Multi-part essays from ${site}.`,
      series: (series: string, count: number) => `${series}: a series in ${parts(count)}.`,
      author: (count: number, author: string) => `${essays(count)} by ${author}.`,
      archive: (site: string) => `Every essay on ${site}, by year.`,
      tool: (tool: string, text: string) => `${tool} An interactive tool from “${text}”.`,
      toolCard: (text: string) => `From “${text}”`,
      feeds: (site: string) => `Follow ${site} by RSS, Atom or JSON Feed: everything, or a single topic.`,
      search: (site: string) => `Search ${site}.`,
      lost: 'This page could not be found.',
      page: (title: string, page: number) => `${title}, page ${number(page)}`,
      pageSentence: (sentence: string, page: number) => `${sentence.replace(/\.$/, '')} (page ${number(page)}).`,
      /** The authors on a share card. */
      authors: ([first = '', ...others]: readonly string[]) =>
        others.length > 1 ? `${first} and ${number(others.length)} others` : and([first, ...others]),
    },
    /** In `llms.txt`, whose headings are also for machines. */
    llms: {
      pages: 'Pages',
      archive: 'every essay by year',
      feeds: 'Feeds',
      feedsSentence: 'RSS, Atom and JSON Feed',
      latest: (count: number) => `the latest ${number(count)} essays in full`,
    },
  }
}
