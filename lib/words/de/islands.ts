import { formatNumber, formatPercent, joinItems } from '../browser'

export const texts = {
  copy: 'Kopieren',
  copied: 'Kopiert',
  selected: 'Markiert',
  codeSelected: 'Kopieren nicht möglich. Der Code ist markiert.',

  search: 'Suche',
  close: 'Schließen',
  archive: 'Archiv',
  topic: 'Thema',
  topics: 'Themen',
  series: 'Reihe',
  latest: 'Neueste Beiträge',
  hint: 'Durchsucht den ganzen Text.',
  keys: 'Durchsucht den ganzen Text. Mit ↑ ↓ gehen Sie durch die Treffer.',
  waiting: 'Suche läuft …',
  unreachable: 'Die Suche konnte nicht geladen werden. Versuchen Sie es noch einmal, oder stöbern Sie im Archiv.',
  advice: 'Versuchen Sie es mit weniger Wörtern.',
  filtered: 'Keine Treffer. Versuchen Sie es mit weniger Wörtern, oder heben Sie die Filter auf.',
  meant: 'Meinten Sie ',
  meantEnd: '?',

  reasons: 'Zur Begründung',
  yourAnswers: 'Ihre Antworten',
  back: 'Zurück zu meinen Antworten',
  mine: 'Eigene Antworten',
  undo: 'Rückgängig',
  clear: 'Antworten löschen',
  linkCopied: 'Link kopiert',
  markdownCopied: 'Markdown kopiert',
  stop: '.',
  about: 'Thema: ',
  blocked: 'Ihr Browser verhindert das Kopieren.',
  kept: 'Auf diesem Gerät gemerkt.',
  restored: 'Antworten sind wieder da.',
  cleared: 'Antworten gelöscht.',
  ownBack: 'Zurück zu Ihren Antworten.',

  skipped: '(übersprungen)',
  unanswered: '(unbeantwortet)',
  firm: 'Keine einzelne andere Antwort würde das Ergebnis ändern.',

  activity: 'Tätigkeit',
  myWeek: 'Meine Woche',
  inText: 'Im Beitrag',

  figure: 'Größe',
  myFigures: 'Meine Zahlen',

  criterion: 'Kriterium',
  weight: 'Gewicht',
  average: 'Gewichteter Durchschnitt',
  noWeight: 'Geben Sie mindestens einem Kriterium ein Gewicht.',
  noChange: 'Mit keiner anderen Gewichtung läge eine andere Möglichkeit vorn.',
}

export const switchTo = (scheme: 'light' | 'dark') => `Zur ${scheme === 'dark' ? 'dunklen' : 'hellen'} Ansicht wechseln`

export const searchSite = (site: string) => `${site} durchsuchen`
export const countResults = (total: number, shown = total) =>
  shown < total ? `${shown} von ${number(total)} Treffern` : `${number(total)} Treffer`
export const seeAll = (total: number) => `Alle ${number(total)} Treffer anzeigen`
export const noResults = (words: string) => `Keine Treffer für „${words}“.`

export const leans = (outcome: string) => `Spricht eher für „${outcome}“.`
export const settled = (outcome: string) => `Entschieden: „${outcome}“.`
export const level = (outcomes: readonly string[]) => `Ausgeglichen: ${and(outcomes.map(quote))}.`
export const becauseOf = (questions: readonly number[], points: number, most: number, rivals: readonly string[]) =>
  `${namesOf(questions)} ${questions.length > 1 ? 'sprechen' : 'spricht'} dafür: ${points} ${points === 1 ? 'Punkt' : 'Punkte'}${most ? `, gegenüber ${most} für ${and(rivals.map(quote))}` : ''}.`
export const decides = (question: number) => `Ihre Antwort auf Frage ${question} entscheidet es.`
export const couldChange = (questions: readonly number[]) =>
  `Eine andere Antwort auf Frage ${or(questions)} könnte das Ergebnis ändern.`
export const areOpen = (questions: readonly number[]) =>
  `${namesOf(questions)} ${questions.length > 1 ? 'sind' : 'ist'} unbeantwortet.`

export const tips = (side: string) => `Neigt sich zu „${side}“.`
export const balanced = (one: string, other: string) => `Ausgeglichen zwischen „${one}“ und „${other}“.`
export const ticked = (points: number, most: number, isWeighed: boolean) =>
  isWeighed ? `${points} von ${most} Punkten` : `${points} von ${most} Anzeichen abgehakt`
export const sideSays = (title: string, count: string, verdict: string) => `${title}: ${count}. ${verdict}`
export const missing = (count: number, isWeighed: boolean) =>
  `Es fehlt${count === 1 ? ' noch ein' : `en noch ${count}`} ${isWeighed ? (count === 1 ? 'Punkt' : 'Punkte') : 'Anzeichen'} bis zum nächsten Urteil.`

export const showShare = (share: number, hours: number, difference: number) =>
  `${inPercent(share)} · ${countHours(hours)}${difference ? ` (${difference > 0 ? '+' : '−'}${number(Math.abs(difference))})` : ''}`
export const sayShare = (share: number, hours: number, difference: number) =>
  `${inPercent(share)}, ${countHours(hours)}${difference ? `, ${countHours(Math.abs(difference))} ${difference > 0 ? 'mehr' : 'weniger'}` : ''}`
export const inPercent = (share: number) => `${number(share)}\u00a0%`
export const moved = (hours: number, week: number) => `Sie würden ${number(hours)} von ${week} Stunden verschieben.`
export const movedTo = (changes: readonly { readonly label: string; readonly hours: number }[]) =>
  `${changes.map(({ label, hours }) => `${label}: ${countHours(Math.abs(hours))} ${hours > 0 ? 'mehr' : 'weniger'}`).join('; ')}.`

export const comesTo = (label: string, value: string, before: string) => `${label}: ${value} (im Beitrag ${before}).`

export const decimal = (value: number) => formatNumber('de', value, 2)
export const percent = (share: number, digits = 0) => formatPercent('de', share, digits)
export const ties = (options: readonly string[], mean: string) =>
  `${and(options.map(quote))} liegen mit ${mean} gleichauf.`
export const leads = (option: string, mean: string, ahead: string, others: readonly string[]) =>
  `„${option}“ liegt mit ${mean} vorn, ${ahead} vor ${and(others.map(quote))}.`
export const wouldLead = (option: string, criterion: string, isMore: boolean, share: string, now: string) =>
  `„${option}“ läge vorn, wenn „${criterion}“ ${isMore ? 'mehr' : 'weniger'} als ${share} ausmachte (jetzt ${now}).`

const quote = (title: string) => `„${title}“`
const namesOf = (questions: readonly number[]) =>
  `${questions.length > 1 ? 'Die Fragen' : 'Frage'} ${and(questions.map(String))}`
const number = (value: number) => formatNumber('de', value)
const and = (items: readonly string[]) => joinItems('de', items, 'conjunction')
const or = (items: readonly number[]) => joinItems('de', items.map(String), 'disjunction')
const countHours = (hours: number) => `${number(hours)} ${hours === 1 ? 'Stunde' : 'Stunden'}`
