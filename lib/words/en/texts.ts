import type { Kit } from '../kit'
import { inWords } from './numbers'

/** What stands around the text of an essay and in it: notes, tables, components, tools. */
export const texts = ({ locale, number, fixed, plural, and }: Kit) => {
  const mention = (count: number | undefined) => (count === undefined ? '' : `, mention ${number(count)}`)
  return {
    /** A number of the text, such as hours. */
    number,
    /** The language in which numbers are written. */
    locale,
    article: {
      contents: 'In this essay',
      part: (part: number, parts: number) => `Part ${number(part)} of ${number(parts)} in {series}`,
      by: 'By {authors}',
      authors: and,
      updated: 'Updated {day}',
      minutes: (minutes: number) => `${number(minutes)}\u00a0min`,
      minutesRead: (minutes: number) => `${number(minutes)}\u00a0min read`,
      /** Links to the same essay in other languages. */
      translations: 'Also in {languages}',
      firstPublished: 'First published on {site}',
      /** Once the day of a review is past: without an earlier one, and with. */
      reviewDue: 'This essay was due for a review on {day}.',
      reviewDueAgain: 'This essay was last reviewed on {last}, and due for another review on {day}.',
      pageReviewDue: 'This page was due for a review on {day}.',
      pageReviewDueAgain: 'This page was last reviewed on {last}, and due for another review on {day}.',
      /** Before the title of the essay that readers should read instead. */
      superseded: 'A newer essay takes the place of this one: {essay}',
      /** The heading of the list of changes. */
      changes: 'What has changed',
      nextIn: 'Next in {series}',
      readNext: 'Read next',
      related: 'Related essays',
      follow: 'New essays arrive by feed: {link}, with no account and no address.',
      followLink: (site: string) => `follow ${site}`,
      contact: 'Found an error, or see it differently? {link}.',
      contactLink: 'Tell us',
      sharedAnswers: 'Answers from a shared link',
    },
    /** The Markdown twin of an essay. */
    twin: {
      title: (title: string) => `${title} (Markdown)`,
      by: (authors: readonly string[]) => `By ${authors.join(', ')}`,
      updated: (day: string) => `updated ${day}`,
      firstPublished: 'First published at {address}',
    },
    /** An essay as a mail. */
    mail: { onTheWeb: (site: string) => `Read on ${site}` },
    body: {
      notes: 'Notes',
      note: (note: number) => `Note ${number(note)}`,
      /** Before a note in plain text. */
      noteNumber: ' (Note {number}:',
      backFromNote: (note: number, count?: number) => `Back to text (note ${number(note)}${mention(count)})`,
      section: (title: string) => `Link to section: ${title}`,
      table: (columns: string) => (columns ? `Scrollable table: ${columns}` : 'Scrollable table'),
      done: 'Done: ',
      toDo: 'To do: ',
      callouts: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
      /** Between a term and what is said of it. */
      colon: ': ',
      /** Before a note on a line of code. */
      line: (line: number) => `Line ${number(line)}: `,
    },
    drawing: {
      /** Opens the text of a diagram, for those who do not see it. */
      asText: 'As text',
      /** Opens the table of a chart. */
      figures: 'Figures',
      /** Where a state diagram starts and ends. */
      start: 'Start',
      end: 'End',
      /** Between two classes, by the sign on the line. */
      relations: { triangle: 'is a kind of', diamond: 'is part of', 'diamond-open': 'belongs to' },
      /** How many of an entity there are, by the sign on the line. */
      counts: { one: 'exactly one', 'maybe-one': 'none or one', many: 'one or more', 'maybe-many': 'any number' },
    },
    evidence: {
      kinds: { study: 'study', survey: 'survey', experience: 'experience' },
      source: (source: number, kind: string) => `Source ${number(source)} (${kind})`,
      /** The number of a source that a sentence cites. */
      cited: (source: number) => `Source ${number(source)}`,
      sources: 'Sources',
      back: (source: number, count?: number) => `Back to text (source ${number(source)}${mention(count)})`,
    },
    recording: {
      kinds: { video: 'Video', sound: 'Audio' },
      silent: 'no sound',
      captions: 'Captions',
      /** The size of a file, in megabytes. */
      size: (megabytes: number) => `${number(megabytes)}\u00a0MB`,
    },
    beforeAfter: { slide: 'Slide from the first picture to the second' },
    player: { from: (site: string) => `Loads from ${site} when you press it` },
    steps: { link: (title: string) => `Link to step: ${title}` },
    tool: {
      alone: 'Open on its own page',
      subject: 'What is it about?',
      subjectHint: 'Goes on the worksheet and into the Markdown, not into the link.',
      keep: 'Keep these as mine',
      mine: 'Start my own',
      link: 'Share',
      text: 'Copy as Markdown',
      print: 'Print worksheet',
      again: 'Clear answers',
      remember: 'Remember my answers on this device',
      worksheet: (site: string) => `${site} worksheet`,
      worksheetNotes: 'Notes',
      /** Before the subject on a worksheet. */
      about: 'About: ',
    },
    decision: {
      kind: 'Decision guide',
      task: (questions: number, outcomes: number) =>
        `Answer ${inWords(questions, 'question')} to see which of ${inWords(outcomes, 'outcome')} they favour.`,
      pointsFor: (points: number, outcome: string) => `${number(points)} for ${outcome}`,
      goTo: (question: number) => `go to question ${number(question)}`,
      endsAt: (outcome: string) => `ends at “${outcome}”`,
      still: 'Add up the points beside your answers; the outcome with the most is where it leans.',
      nothing: 'Answer the questions to see which way the beam tips.',
      /** After a question that the answers pass over. */
      skipped: ' (skipped)',
    },
    checklist: {
      kind: 'Checklist',
      task: (signs: readonly number[]) =>
        `Tick the signs that you recognise, of ${and(signs.map((count) => inWords(count, 'sign')))}.`,
      signs: (count: number, range = number(count)) => `${range} ${plural(count, { one: 'sign', other: 'signs' })}`,
      points: (count: number, range = number(count)) => `${range} ${plural(count, { one: 'point', other: 'points' })}`,
      nothing: 'Tick the signs you recognise.',
    },
    allocation: {
      kind: 'Time budget',
      task: (activities: number) =>
        `Share a 40-hour week among ${inWords(activities, 'activity', 'activities')}, and compare it with the author’s.`,
      activity: 'Activity',
      share: '% of week',
      hours: 'Hours (of 40)',
      fills: 'What fills it',
      percent: (percent: number) => `${number(percent)}%`,
      nothing: 'Your week matches the one above.',
      own: 'Your week',
      rule: 'Work from the top. Raising one share takes time from those below it, then from those above.',
    },
    calculator: {
      kind: 'Calculator',
      task: (figures: number) => `Change ${inWords(figures, 'figure')} and see what follows from them.`,
      figure: 'Figure',
      value: 'Value',
      about: 'What it is',
      how: 'How it is worked out',
      /** A label in a formula. */
      quote: (label: string) => `“${label}”`,
      /** A curve by the labels of its result and of its input. */
      curve: (result: string, input: string) => `“${result}” by “${input}”`,
      rows: 'The curve as a table',
      nothing: 'These are the figures of the essay.',
      own: 'Your figures',
    },
    matrix: {
      kind: 'Decision matrix',
      task: (criteria: number, options: number) =>
        `Weigh ${inWords(criteria, 'criterion', 'criteria')} and score ${inWords(options, 'option')} against them.`,
      criterion: 'Criterion',
      weight: 'Weight',
      average: 'Weighted average',
      total: 'Total weight: ',
      mean: fixed,
      weightOf: (criterion: string) => `Weight: ${criterion}`,
      scoreOf: (option: string, criterion: string) => `Score: ${option} on ${criterion}`,
    },
  }
}
