/** What the modules in the browser say. Each gets only the words that it uses: see `lib/islands/words.ts`. */
export const texts = {
  copy: 'Copy',
  copied: 'Copied',
  selected: 'Selected',
  codeSelected: 'Couldn’t copy. The code is selected.',

  search: 'Search',
  close: 'Close',
  archive: 'Archive',
  topic: 'Topic',
  topics: 'Topics',
  series: 'Series',
  latest: 'Latest essays',
  hint: 'Searches the full text.',
  keys: 'Searches the full text. Use ↑ ↓ to move through results.',
  waiting: 'Searching…',
  unreachable: 'Search couldn’t load. Try again, or browse the archive.',
  advice: 'Try fewer words.',
  filtered: 'No results. Try fewer words, or clear the filters.',
  /** Before and after the words that may have been meant. */
  meant: 'Did you mean ',
  meantEnd: '?',

  reasons: 'See the reasons',
  yourAnswers: 'Your answers',
  back: 'Back to my answers',
  mine: 'Start my own',
  undo: 'Undo',
  clear: 'Clear answers',
  linkCopied: 'Link copied',
  markdownCopied: 'Markdown copied',
  stop: '.',
  /** Before the subject. */
  about: 'About: ',
  blocked: 'Couldn’t copy. Your browser blocked it.',
  kept: 'Kept as yours and remembered on this device.',
  restored: 'Answers restored.',
  cleared: 'Answers cleared.',
  ownBack: 'Your answers are back.',

  skipped: '(skipped)',
  unanswered: '(unanswered)',
  firm: 'Changing any one answer would not change the result.',

  activity: 'Activity',
  myWeek: 'My week',
  inText: 'In the essay',

  figure: 'Figure',
  myFigures: 'My figures',

  criterion: 'Criterion',
  weight: 'Weight',
  average: 'Weighted average',
  noWeight: 'Give at least one criterion a weight.',
  noChange: 'No change of weights would put another option ahead.',
}

export const switchTo = (scheme: 'light' | 'dark') => `Switch to ${scheme}`

export const searchSite = (site: string) => `Search ${site}`
export const countResults = (total: number, shown = total) =>
  shown < total ? `Showing ${shown} of ${total}` : total === 1 ? '1 result' : `${total} results`
export const seeAll = (total: number) => `See all ${total} results`
export const noResults = (words: string) => `No results for “${words}”.`

// The decision guide.

/** The outcome that leads, in the reader's answers. */
export const leans = (outcome: string) => `Leans towards “${outcome}”.`
/** The outcome that one answer alone has settled. */
export const settled = (outcome: string) => `Settled: “${outcome}”.`
export const level = (outcomes: readonly string[]) => `Evenly balanced: ${listOf(outcomes.map(quote))}.`
/** Which questions argue for the leading outcome, its points, and those of the next outcomes. */
export const becauseOf = (questions: readonly number[], points: number, most: number, rivals: readonly string[]) =>
  `${namesOf(questions)} ${questions.length > 1 ? 'point' : 'points'} that way: ${points} ${points === 1 ? 'point' : 'points'}${most ? `, against ${most} for ${listOf(rivals.map(quote))}` : ''}.`
export const decides = (question: number) => `Your answer to question ${question} decides it.`
export const couldChange = (questions: readonly number[]) =>
  `A different answer to question ${listOf(questions, 'or')} could change it.`
export const areOpen = (questions: readonly number[]) =>
  `${namesOf(questions)} ${questions.length > 1 ? 'are' : 'is'} unanswered.`

// The checklist.

export const tips = (side: string) => `Tips towards “${side}”.`
export const balanced = (one: string, other: string) => `Evenly balanced between “${one}” and “${other}”.`
/** How much of a list is ticked: in signs, or in points if signs differ in weight. */
export const ticked = (points: number, most: number, isWeighed: boolean) =>
  `${points} of ${most} ${unitOf(most, isWeighed)}${isWeighed ? '' : ' ticked'}`
/** What a side of the scale says: its title, its count, its verdict. */
export const sideSays = (title: string, count: string, verdict: string) => `${title}: ${count}. ${verdict}`
export const missing = (count: number, isWeighed: boolean) =>
  `${NUMBERS[count] ?? count} more ${unitOf(count, isWeighed)} ${count === 1 ? 'changes' : 'change'} the verdict.`

// The time budget.

/** A share and its hours: `25% · 10 hours`. `difference` is in hours, from the author's. */
export const showShare = (share: number, hours: number, difference: number) =>
  `${share}% · ${countHours(hours)}${difference ? ` (${difference > 0 ? '+' : '−'}${Math.abs(difference)})` : ''}`
/** The same for screen readers. */
export const sayShare = (share: number, hours: number, difference: number) =>
  `${share}%, ${countHours(hours)}${difference ? `, ${countHours(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'}` : ''}`
export const inPercent = (share: number) => `${share}%`
export const moved = (hours: number, week: number) => `You would move ${hours} of ${week} hours.`
/** From where to where: gains first, in hours. */
export const movedTo = (changes: readonly { readonly label: string; readonly hours: number }[]) =>
  `${changes
    .map(({ label, hours }, index) => {
      const amount = Math.abs(hours)
      const unit = index ? '' : amount === 1 ? ' hour' : ' hours'
      const turns = index > 0 && hours < 0 && (changes[index - 1]?.hours ?? 0) > 0
      return `${index ? (turns ? '; ' : ', ') : ''}${amount} ${hours > 0 ? 'more' : 'fewer'}${unit} on ${label}`
    })
    .join('')}.`

// The calculator.

/** A result of the reader's figures, and what it is in the text. */
export const comesTo = (label: string, value: string, before: string) => `${label}: ${value} (in the essay ${before}).`

// The matrix.

export const decimal = (number: number) => number.toFixed(2)
export const percent = (share: number, digits = 0) => `${Number((share * 100).toFixed(digits))}%`
export const ties = (options: readonly string[], mean: string) => `${list(options.map(quote))} tie at ${mean}.`
export const leads = (option: string, mean: string, ahead: string, others: readonly string[]) =>
  `“${option}” leads with ${mean}, ${ahead} ahead of ${list(others.map(quote))}.`
export const wouldLead = (option: string, criterion: string, isMore: boolean, share: string, now: string) =>
  `“${option}” would lead if “${criterion}” weighed ${isMore ? 'more' : 'less'} than ${share} (now ${now}).`

const quote = (title: string) => `“${title}”`

/** `1, 2 and 4`. */
function listOf(items: readonly (number | string)[], word = 'and') {
  const [last = '', ...others] = items.toReversed()
  return others.length ? `${others.reverse().join(', ')} ${word} ${last}` : `${last}`
}

/** Small numbers as words, for the start of a sentence. */
const NUMBERS = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

const namesOf = (questions: readonly number[]) => `Question${questions.length > 1 ? 's' : ''} ${listOf(questions)}`
const unitOf = (count: number, isWeighed: boolean) => `${isWeighed ? 'point' : 'sign'}${count === 1 ? '' : 's'}`
const countHours = (hours: number) => `${hours} ${hours === 1 ? 'hour' : 'hours'}`
const list = (words: readonly string[]) => new Intl.ListFormat('en-GB').format(words)
