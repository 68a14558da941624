import { formatNumber, formatPercent, joinItems } from '../browser'

export const texts = {
  copy: 'Copier',
  copied: 'Copié',
  selected: 'Sélectionné',
  codeSelected: 'Copie impossible. Le code est sélectionné.',

  search: 'Recherche',
  close: 'Fermer',
  archive: 'Archives',
  topic: 'Thème',
  topics: 'Thèmes',
  series: 'Série',
  latest: 'Derniers articles',
  hint: 'Recherche dans le texte intégral.',
  keys: 'Recherche dans le texte intégral. Parcourez les résultats avec ↑ ↓.',
  waiting: 'Recherche en cours…',
  unreachable: 'La recherche n’a pas pu être chargée. Réessayez, ou parcourez les archives.',
  advice: 'Essayez avec moins de mots.',
  filtered: 'Aucun résultat. Essayez avec moins de mots, ou effacez les filtres.',
  meant: 'Vouliez-vous dire ',
  meantEnd: '\u202f?',

  reasons: 'Voir les raisons',
  yourAnswers: 'Vos réponses',
  back: 'Revenir à mes réponses',
  mine: 'Mes réponses',
  undo: 'Annuler',
  clear: 'Effacer les réponses',
  linkCopied: 'Lien copié',
  markdownCopied: 'Markdown copié',
  stop: '.',
  about: 'Sujet\u202f: ',
  blocked: 'Votre navigateur a bloqué la copie.',
  kept: 'Mémorisées sur cet appareil.',
  restored: 'Réponses de retour.',
  cleared: 'Réponses effacées.',
  ownBack: 'Retour à vos réponses.',

  skipped: '(passée)',
  unanswered: '(sans réponse)',
  firm: 'Changer une seule réponse ne changerait pas le résultat.',

  activity: 'Activité',
  myWeek: 'Ma semaine',
  inText: 'Dans l’article',

  figure: 'Grandeur',
  myFigures: 'Mes chiffres',

  criterion: 'Critère',
  weight: 'Poids',
  average: 'Moyenne pondérée',
  noWeight: 'Donnez un poids à au moins un critère.',
  noChange: 'Aucune autre pondération ne mettrait une autre option en tête.',
}

export const switchTo = (scheme: 'light' | 'dark') => `Passer au thème ${scheme === 'dark' ? 'sombre' : 'clair'}`

export const searchSite = (site: string) => `Rechercher sur ${site}`
export const countResults = (total: number, shown = total) =>
  shown < total ? `${shown} résultats sur ${number(total)}` : `${number(total)} résultat${total > 1 ? 's' : ''}`
export const seeAll = (total: number) => `Voir les ${number(total)} résultats`
export const noResults = (words: string) => `Aucun résultat pour ${quote(words)}.`

export const leans = (outcome: string) => `Penche vers ${quote(outcome)}.`
export const settled = (outcome: string) => `Décidé\u202f: ${quote(outcome)}.`
export const level = (outcomes: readonly string[]) => `À égalité\u202f: ${and(outcomes.map(quote))}.`
export const becauseOf = (questions: readonly number[], points: number, most: number, rivals: readonly string[]) =>
  `${namesOf(questions)} ${questions.length > 1 ? 'vont' : 'va'} dans ce sens\u202f: ${points} point${points > 1 ? 's' : ''}${most ? `, contre ${most} pour ${and(rivals.map(quote))}` : ''}.`
export const decides = (question: number) => `Votre réponse à la question ${question} décide.`
export const couldChange = (questions: readonly number[]) =>
  `Une autre réponse à la question ${or(questions)} pourrait changer le résultat.`
export const areOpen = (questions: readonly number[]) =>
  `${namesOf(questions)} ${questions.length > 1 ? 'restent' : 'reste'} sans réponse.`

export const tips = (side: string) => `Penche vers ${quote(side)}.`
export const balanced = (one: string, other: string) => `Équilibre entre ${quote(one)} et ${quote(other)}.`
export const ticked = (points: number, most: number, isWeighed: boolean) =>
  isWeighed
    ? `${points} point${points > 1 ? 's' : ''} sur ${most}`
    : `${points} signe${points > 1 ? 's cochés' : ' coché'} sur ${most}`
export const sideSays = (title: string, count: string, verdict: string) => `${title}\u202f: ${count}. ${verdict}`
export const missing = (count: number, isWeighed: boolean) =>
  `Encore ${count} ${isWeighed ? 'point' : 'signe'}${count > 1 ? 's' : ''} et le verdict change.`

export const showShare = (share: number, hours: number, difference: number) =>
  `${inPercent(share)} · ${countHours(hours)}${difference ? ` (${difference > 0 ? '+' : '−'}${number(Math.abs(difference))})` : ''}`
export const sayShare = (share: number, hours: number, difference: number) =>
  `${inPercent(share)}, ${countHours(hours)}${difference ? `, ${countHours(Math.abs(difference))} de ${difference > 0 ? 'plus' : 'moins'}` : ''}`
export const inPercent = (share: number) => `${number(share)}\u202f%`
export const moved = (hours: number, week: number) => `Vous déplaceriez ${number(hours)} des ${week} heures.`
export const movedTo = (changes: readonly { readonly label: string; readonly hours: number }[]) =>
  `${changes.map(({ label, hours }) => `${label}\u202f: ${countHours(Math.abs(hours))} de ${hours > 0 ? 'plus' : 'moins'}`).join('\u202f; ')}.`

export const comesTo = (label: string, value: string, before: string) =>
  `${label}\u00a0: ${value} (dans l’article ${before}).`

export const decimal = (value: number) => formatNumber('fr', value, 2)
export const percent = (share: number, digits = 0) => formatPercent('fr', share, digits)
export const ties = (options: readonly string[], mean: string) =>
  `${and(options.map(quote))} sont à égalité avec ${mean}.`
export const leads = (option: string, mean: string, ahead: string, others: readonly string[]) =>
  `${quote(option)} est en tête avec ${mean}, soit ${ahead} de plus que ${and(others.map(quote))}.`
export const wouldLead = (option: string, criterion: string, isMore: boolean, share: string, now: string) =>
  `${quote(option)} passerait en tête si ${quote(criterion)} pesait ${isMore ? 'plus' : 'moins'} de ${share} (actuellement ${now}).`

const quote = (title: string) => `«\u202f${title}\u202f»`
const namesOf = (questions: readonly number[]) =>
  `${questions.length > 1 ? 'Les questions' : 'La question'} ${and(questions.map(String))}`
const number = (value: number) => formatNumber('fr', value)
const and = (items: readonly string[]) => joinItems('fr', items, 'conjunction')
const or = (items: readonly number[]) => joinItems('fr', items.map(String), 'disjunction')
const countHours = (hours: number) => `${number(hours)}\u00a0heure${hours >= 2 ? 's' : ''}`
